// Counts a view once the page is really seen by a person who did not ask to be left out. Nothing is stored on the device;
// the server sees to it that a reader counts once a day.
const { views: token } = document.querySelector("script[data-views]").dataset;

const isLeftOut =
  window.top !== window ||
  navigator.webdriver ||
  navigator.globalPrivacyControl ||
  navigator.doNotTrack === "1" ||
  /(?:^|; )aple_staff=|visit-counter=-1/.test(document.cookie);

const count = async () => {
  const response = await fetch("/api/views/", { method: "POST", body: new URLSearchParams({ token }), keepalive: true });
  if (response.status !== 200) return;
  const { views } = await response.json();
  const place = document.querySelector("[data-view-count]");
  if (!place || views === null) return;
  place.querySelector("b").textContent = views;
  place.hidden = false;
};

const countWhenSeen = () => {
  if (document.prerendering || document.visibilityState !== "visible") return;
  document.removeEventListener("visibilitychange", countWhenSeen);
  document.removeEventListener("prerenderingchange", countWhenSeen);
  // Without a network the page stays readable and the view uncounted.
  count().catch(() => {});
};

if (!isLeftOut) {
  document.addEventListener("visibilitychange", countWhenSeen);
  document.addEventListener("prerenderingchange", countWhenSeen);
  countWhenSeen();
}
