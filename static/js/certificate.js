// The name that is typed shows on the certificate, with today's date. It is neither sent nor kept.
const sheet = document.querySelector("[data-certificate]");
const tools = document.querySelector("[data-certificate-tools]");

tools.hidden = false;
tools.querySelector("input").addEventListener("input", ({ target }) => {
  sheet.querySelector("[data-name]").textContent = target.value;
});
tools.querySelector("button").addEventListener("click", () => print());
// The site writes English dates with the day first.
const language = document.documentElement.lang.replace(/^en$/, "en-GB");
sheet.querySelector("[data-date]").textContent = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date());
