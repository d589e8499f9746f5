// Leaves the page at once: on a tap, or when Shift is pressed three times within a second and a half.
const link = document.querySelector("[data-exit]");

const leave = () => {
  document.documentElement.hidden = true; // white first, then away
  location.replace(link.href); // and this page leaves no step Back
};

link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

let presses = [];
document.addEventListener("keydown", (event) => {
  if (event.repeat) return;
  presses = event.key === "Shift" ? [...presses.filter((time) => event.timeStamp - time < 1500), event.timeStamp] : [];
  if (presses.length === 3) leave();
});
// Coming back through the browser's memory must not show the page again.
addEventListener("pageshow", (event) => event.persisted && location.reload());
