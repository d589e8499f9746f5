// Counts a view once the page is really seen, and clicks on ways to give, by a person who did not ask to be left out.
// Nothing is stored on the device; the server sees to it that a reader counts once a day.
const { views } = document.querySelector("script[data-views]").dataset;
const { digits } = document.body.dataset; // those of the page's language, from 0 to 9

const isLeftOut = () =>
  window.top !== window ||
  navigator.webdriver ||
  navigator.globalPrivacyControl ||
  navigator.doNotTrack === "1" ||
  /(?:^|; )aple_staff=|visit-counter=-1/.test(document.cookie);

const count = async (token) => {
  if (isLeftOut()) return;
  const response = await fetch("/api/views/", { method: "POST", body: new URLSearchParams({ token }), keepalive: true });
  if (response.status !== 200) return;
  const { views } = await response.json();
  const place = document.querySelector("[data-view-count]");
  if (!place || views === null) return;
  place.querySelector("b").textContent = String(views).replace(/\d/g, (digit) => digits[digit]);
  place.hidden = false;
};

// Without a network the page stays readable and nothing is counted.
const tryToCount = (token) => count(token).catch(() => {});

const countWhenSeen = () => {
  if (document.prerendering || document.visibilityState !== "visible") return;
  document.removeEventListener("visibilitychange", countWhenSeen);
  document.removeEventListener("prerenderingchange", countWhenSeen);
  tryToCount(views);
};

const countWayToGive = ({ button, currentTarget, target }) => {
  const host = button < 2 && target.closest("a[href]")?.host; // 2 and up open menus and go back
  if (host && host !== location.host) tryToCount(currentTarget.dataset.donate);
};

document.addEventListener("visibilitychange", countWhenSeen);
document.addEventListener("prerenderingchange", countWhenSeen);
countWhenSeen();

for (const ways of document.querySelectorAll("[data-donate]")) {
  ways.addEventListener("click", countWayToGive);
  ways.addEventListener("auxclick", countWayToGive);
}
