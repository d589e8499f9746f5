// The quick exit, and what keeps a visit to a single entry in the browser's history.
const root = document.documentElement;
const exit = "[data-exit]";
const zone = /^(\/[a-z]+)?\/take-action\/(report-abuse|seek-help)\//;

const leave = () => {
  root.hidden = true; // blank and silent first, then away
  for (const sound of document.querySelectorAll("audio")) sound.pause();
  location.replace(document.querySelector(exit).href); // and this page leaves no step Back
};

let presses = [];
addEventListener("keydown", (event) => {
  if (event.repeat) return;
  presses = event.key === "Shift" ? [...presses.filter((time) => event.timeStamp - time < 1500), event.timeStamp] : [];
  if (presses.length === 3) leave();
});

// A link to another page of the zone, or to a place on this one, takes this page's entry.
addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented) return;
  if (link.matches(exit)) {
    event.preventDefault();
    leave();
  } else if (
    link.origin === location.origin && zone.test(link.pathname) &&
    !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  ) {
    event.preventDefault();
    location.replace(link.href);
  }
});

// What the browser keeps in memory for the way back is blank, and asks the server again.
addEventListener("pagehide", () => (root.hidden = true));
addEventListener("pageshow", (event) => event.persisted && location.reload());
