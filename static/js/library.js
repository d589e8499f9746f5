// A shelf shows another part of itself without a reload: what its links and its form would have loaded is put in place.
// Focus stays on what was ticked, or goes to the number of results, which is announced.
const library = document.querySelector("[data-library]");
const form = library.querySelector("form");
let asked;

const show = async (address, { focus, push = true } = {}) => {
  asked?.abort();
  asked = new AbortController();
  let page;
  try {
    const response = await fetch(address, { signal: asked.signal });
    if (!response.ok) throw new Error(response.status);
    page = new DOMParser().parseFromString(await response.text(), "text/html");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
    return;
  }
  const ticked = focus ?? document.activeElement?.id;
  const parts = [...library.querySelectorAll("[data-swap]")].map((part) => [part, page.querySelector(`[data-swap="${part.dataset.swap}"]`)]);
  if (parts.some(([, fresh]) => !fresh)) {
    location.assign(address);
    return;
  }
  for (const [part, fresh] of parts) part.replaceChildren(...fresh.childNodes);
  if (push) history.pushState(null, "", address);
  if (ticked) document.getElementById(ticked)?.focus({ preventScroll: ticked !== "found" });
};

const wanted = () => {
  const query = new URLSearchParams(new FormData(form)).toString();
  return form.getAttribute("action") + (query && `?${query}`);
};

form?.addEventListener("change", () => show(wanted()));
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  show(wanted(), { focus: "found" });
});
library.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.pathname !== location.pathname || link.hash) return;
  event.preventDefault();
  show(link.href, { focus: "found" });
});
addEventListener("popstate", () => show(location.href, { push: false }));
