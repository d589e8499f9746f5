// What the visitor allows. The choice lies in a cookie that only the server writes; pages are the same for everybody, so
// the banner is hidden until this file finds an answer missing. Without this file nothing optional ever loads.
const root = document.documentElement;
const banner = document.querySelector("[data-consent]");
const { version = "0", asked = "0", services = "" } = banner?.dataset ?? {};
const optional = services.split(" ").filter(Boolean);
// Global Privacy Control and Do Not Track say no for everything that has no answer yet.
const signalled = navigator.globalPrivacyControl || navigator.doNotTrack === "1";

// The answers, by service: the number of the version that was accepted, or -1. None where the question is asked anew.
const readAnswers = () => {
  const cookie = /(?:^|; )cookie_consent="?([^";]*)/.exec(document.cookie)?.[1] ?? "";
  const answers = Object.fromEntries(cookie.split("|").map((pair) => pair.split("=")));
  return Number(answers.v) >= Number(asked) ? answers : {};
};
const isAccepted = (answers, service) => Number(answers[service]) >= Number(asked) && Number(answers[service]) > 0;
const isAnswered = (answers, service) => answers[service] === "-1" || isAccepted(answers, service);

// Others (embeds.js) read `data-allowed` and hear "consent" when it changes; `declined` are those refused just now.
const announce = (declined = []) => {
  const answers = readAnswers();
  root.dataset.allowed = optional.filter((service) => isAccepted(answers, service)).join(" ");
  document.dispatchEvent(new CustomEvent("consent", { detail: { declined } }));
  if (!banner) return;
  banner.hidden = signalled || optional.every((service) => isAnswered(answers, service));
};

// The page keeps clear of the banner, so that nothing focused ever lies under it.
if (banner) {
  new ResizeObserver(() => {
    root.style.setProperty("--consent-height", `${banner.offsetHeight}px`);
  }).observe(banner);
}

// The settings form

const fill = (form) => {
  const answers = readAnswers();
  for (const input of form.elements) {
    if (input.name === "accept") input.checked = isAccepted(answers, input.value);
    if (input.name === "decline") input.checked = answers[input.value] === "-1";
  }
};

// The switch of a category is that of all its optional services.
const connectCategory = (label) => {
  const main = label.querySelector("input");
  const purpose = label.closest(".purpose");
  const inputs = [...purpose.querySelectorAll("[name=accept]")];
  const show = () => {
    main.checked = inputs.every((input) => input.checked);
  };
  label.hidden = false;
  show();
  purpose.addEventListener("change", ({ target }) => {
    if (target === main) for (const input of inputs) input.checked = main.checked;
    else show();
  });
};

const prepare = (form) => {
  fill(form);
  for (const label of form.querySelectorAll("[data-consent-category]")) connectCategory(label);
};

// The dialog

const settings = document.querySelector("footer [data-consent-open]");

const openDialog = async (opener) => {
  let form;
  try {
    const response = await fetch(settings.href);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    form = document.adoptNode(page.querySelector("form[data-consent-form]"));
  } catch {
    location.assign(settings.href);
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "cookie-settings-heading");
  dialog.append(form);
  for (const details of form.querySelectorAll("details")) details.open = false;
  prepare(form);
  const close = form.querySelector("[data-consent-close]");
  close.hidden = false;
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    // The opener may have gone with the banner.
    (opener.closest("[hidden]") ? document.getElementById("main") : opener).focus({ preventScroll: true });
  });
  document.body.append(dialog);
  form.querySelector("h2").autofocus = true;
  dialog.showModal();
};

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-consent-open]");
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  // Where the form stands on the page, that one serves. A dialog that was closed may be there yet for a moment.
  if (document.querySelector("form[data-consent-form]:not(dialog *)")) location.hash = "cookie-settings";
  else openDialog(opener);
});

// Saving

const patternOf = (name) => new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*")}$`);

const clearStorage = (storage, patterns) => {
  for (const pattern of patterns.map(patternOf)) {
    for (const key of Object.keys(storage)) if (pattern.test(key)) storage.removeItem(key);
  }
};

// The server deletes what it was sent; a cookie of a parent domain it cannot tell from one of its own.
const clearCookies = (patterns) => {
  const names = document.cookie.split("; ").map((pair) => pair.split("=")[0]);
  const labels = location.hostname.split(".");
  for (const name of names.filter((name) => patterns.some((pattern) => patternOf(pattern).test(name)))) {
    for (let first = 0; first < labels.length; first += 1) {
      document.cookie = `${name}=; Max-Age=0; Path=/; Domain=${labels.slice(first).join(".")}`;
    }
  }
};

const clear = ({ cookie = [], local = [], session = [] }) => {
  clearCookies(cookie);
  try {
    clearStorage(localStorage, local);
    clearStorage(sessionStorage, session);
  } catch {
    // Storage is closed to us, so nothing is in it.
  }
};

const confirm = (form) => {
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.textContent = form.querySelector("[data-consent-saved]").dataset.consentSaved;
  document.querySelector(".toasts").replaceChildren(toast);
  setTimeout(() => toast.remove(), 5000);
};

const save = async (form, submitter) => {
  const body = new URLSearchParams(new FormData(form));
  if (submitter?.name) body.set(submitter.name, submitter.value);
  const error = form.querySelector("[data-consent-error]");
  error.hidden = true;
  try {
    const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(response.status);
    const answer = await response.json();
    clear(answer.clear);
    announce(submitter?.name === "choice" ? answer.declined : []);
  } catch {
    error.hidden = false;
    return;
  }
  if (!form.matches("[data-consent-form]")) return;
  fill(form);
  confirm(form);
  form.closest("dialog")?.close();
};

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-consent-save]")) return;
  event.preventDefault();
  save(event.target, event.submitter);
});

for (const form of document.querySelectorAll("form[data-consent-form]")) prepare(form);
announce();
// A page from the browser's memory obeys the choice that was made since.
addEventListener("pageshow", (event) => {
  const answers = readAnswers();
  if (event.persisted) announce(optional.filter((service) => answers[service] === "-1"));
});
