// The name that is typed shows on the certificate, with today's date. It is neither sent nor kept.
const sheet = document.querySelector("[data-certificate]");
const tools = document.querySelector("[data-certificate-tools]");

tools.hidden = false;
tools.querySelector("input").addEventListener("input", ({ target }) => {
  sheet.querySelector("[data-name]").textContent = target.value;
});
tools.querySelector("button").addEventListener("click", () => print());
// As the site writes dates; not every browser knows the months in Khmer.
const { digits } = document.body.dataset;
const place = sheet.querySelector("[data-months]");
const today = new Date();
const parts = [today.getDate(), place.dataset.months.split(" ")[today.getMonth()], today.getFullYear()];
place.textContent = parts.join(" ").replace(/\d/g, (digit) => digits[digit]);
