// Sends the forms of the hotline without leaving a step in the browser's history for each page, and keeps what was
// typed when the connection breaks. Without it the browser sends them itself.
let isBusy = false;

const show = (page) => {
  document.title = page.title;
  document.querySelector("main").replaceWith(page.querySelector("main"));
  (document.querySelector("main [autofocus]") ?? document.querySelector("main")).focus();
  revealButtons();
};

const say = (text) => {
  const place = document.querySelector("[data-not-sent]");
  place.hidden = !text;
  place.querySelector("p").textContent = text;
  if (text) place.scrollIntoView();
};

const send = async (form, button) => {
  const body = new FormData(form);
  if (button.name) body.set(button.name, button.value);
  const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
  if (answer.type === "opaqueredirect") return location.replace(location.pathname + (form.dataset.next ?? ""));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // An error that brings no form would take away what was typed: its heading says enough.
  if (answer.ok || page.querySelector("main form")) show(page);
  else say(page.querySelector("h1").textContent);
};

document.addEventListener("submit", async (event) => {
  // Old browsers do not say which button was pressed, and send the form themselves.
  if (!event.submitter) return;
  event.preventDefault();
  if (isBusy) return;
  isBusy = true;
  event.submitter.setAttribute("aria-busy", "true");
  say("");
  try {
    await send(event.target, event.submitter);
  } catch {
    say(document.querySelector("[data-not-sent]").dataset.notSent);
  }
  event.submitter.removeAttribute("aria-busy");
  isBusy = false;
});

const revealButtons = () => {
  for (const button of document.querySelectorAll("[data-copy-code], [data-print]")) button.hidden = false;
};

document.addEventListener("click", async ({ target }) => {
  const copy = target.closest("[data-copy-code]");
  if (copy) {
    await navigator.clipboard.writeText(document.querySelector(".receipt output").textContent);
    copy.querySelector("span").textContent = copy.dataset.copyCode;
  }
  if (target.closest("[data-print]")) print();
});

revealButtons();
