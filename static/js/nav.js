// The menu: a drawer on small screens, panels on wide ones. Without this file both are plain disclosures and links.
const nav = document.getElementById("site-nav");
const opener = document.querySelector("[data-nav-open]");
const closer = document.querySelector("[data-nav-close]");
const wide = matchMedia("(min-width: 68rem)");
const panels = [...nav.querySelectorAll("details")];

// The drawer

// Everything that is not the drawer or one of its ancestors.
const outside = () => {
  const found = [];
  for (let element = nav; element !== document.body; element = element.parentElement) {
    found.push(...[...element.parentElement.children].filter((sibling) => sibling !== element));
  }
  return found.filter((element) => !["SCRIPT", "LINK"].includes(element.tagName));
};

const isOpen = () => nav.hasAttribute("data-open");

const setDrawer = (open, { refocus = true } = {}) => {
  nav.toggleAttribute("data-open", open);
  opener.setAttribute("aria-expanded", String(open));
  document.documentElement.toggleAttribute("data-drawer", open);
  for (const element of outside()) element.inert = open;
  if (open) closer.focus();
  else if (refocus) opener.focus();
};

// Links without script, buttons with it.
const press = (element, action) => {
  element.setAttribute("role", "button");
  element.addEventListener("click", (event) => {
    event.preventDefault();
    action();
  });
  element.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      action();
    }
  });
};

opener.setAttribute("aria-controls", nav.id);
opener.setAttribute("aria-expanded", "false");
press(opener, () => setDrawer(true));
press(closer, () => setDrawer(false));
wide.addEventListener("change", () => isOpen() && setDrawer(false, { refocus: false }));
addEventListener("pageshow", (event) => event.persisted && isOpen() && setDrawer(false, { refocus: false }));

// The panels

const closePanels = (except) => {
  for (const panel of panels) if (panel !== except) panel.open = false;
};

for (const panel of panels) {
  panel.addEventListener("toggle", () => panel.open && closePanels(panel));
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    if (wide.matches && relatedTarget && !panel.contains(relatedTarget)) panel.open = false;
  });
}
document.addEventListener("click", ({ target }) => {
  if (wide.matches && !nav.contains(target)) closePanels();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = panels.find((panel) => panel.open);
  if (wide.matches && open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else if (isOpen()) setDrawer(false);
});

// Staff who are logged in get the editor's bar; the page is the same for everybody.
if (/(?:^|; )aple_staff=1(?:;|$)/.test(document.cookie)) import("./editor-bar.js");

// Suggestions come once somebody is about to search.
document.addEventListener("focusin", async ({ target }) => {
  const form = target.closest?.("form[data-search]:not([data-connected])");
  if (!form || target.type !== "search") return;
  form.dataset.connected = "";
  (await import("./search.js")).connect(form);
});
