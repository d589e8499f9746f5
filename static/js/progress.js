// Which lessons the reader marked as done: kept in this browser alone, and only while the reader allows it (consent.js).
const place = document.querySelector("[data-progress]");
const { progress: service, course } = place.dataset;
const { digits } = document.body.dataset; // those of the page's language, from 0 to 9
const key = `${service}-${course}`;

const isAllowed = () => (document.documentElement.dataset.allowed ?? "").split(" ").includes(service);

const read = () => {
  try {
    const done = JSON.parse(localStorage.getItem(key));
    return Array.isArray(done) ? done.map(String) : [];
  } catch {
    return []; // nothing that was written here, or storage is closed to us
  }
};

const show = () => {
  const allowed = isAllowed();
  const done = allowed ? read() : [];
  const held = document.activeElement;
  for (const part of place.querySelectorAll("[data-when]")) part.hidden = (part.dataset.when === "allowed") !== allowed;
  for (const mark of document.querySelectorAll("[data-done]")) mark.hidden = !done.includes(mark.dataset.done);
  const count = place.querySelector("[data-count]");
  const seen = document.querySelectorAll("[data-done]:not([hidden])").length;
  if (count) count.textContent = String(seen).replace(/\d/g, (digit) => digits[digit]);
  const toggle = place.querySelector("[data-toggle]");
  toggle?.setAttribute("aria-pressed", String(done.includes(toggle.dataset.toggle)));
  place.hidden = false;
  // The button that was pressed has gone.
  if (place.contains(held) && held.closest("[hidden]")) place.querySelector("h2").focus();
};

place.querySelector("[data-toggle]")?.addEventListener("click", ({ currentTarget: { dataset } }) => {
  const others = read().filter((lesson) => lesson !== dataset.toggle);
  const wasDone = others.length < read().length;
  try {
    localStorage.setItem(key, JSON.stringify(wasDone ? others : [...others, dataset.toggle]));
  } catch {
    // Storage is full or closed to us: the button stays as it was.
  }
  show();
});

document.addEventListener("consent", show);
addEventListener("storage", show);
show();
