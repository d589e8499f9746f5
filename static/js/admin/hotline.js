// Takes what an open key showed off the screen when the key locks itself. What was typed stays.
const notice = document.querySelector("[data-locks-after]");
const end = Date.now() + notice.dataset.locksAfter * 60_000;

const lock = () => {
  if (Date.now() < end) return;
  for (const entry of document.querySelectorAll("details.entry")) entry.remove();
  notice.hidden = false;
};

setTimeout(lock, end - Date.now());
// A computer that slept, or a page that the browser kept, is late.
for (const event of ["visibilitychange", "pageshow", "focus"]) addEventListener(event, lock, true);
