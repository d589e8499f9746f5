// Puts away the bar that offers the page in the other language, for this visit. early.js decides whether it shows.
for (const button of document.querySelectorAll("[data-offer-close]")) {
  button.addEventListener("click", () => {
    delete document.documentElement.dataset.offer;
    document.getElementById("main").focus({ preventScroll: true });
    try {
      sessionStorage.setItem("language-offer", "closed");
    } catch {
      // It is put away on this page.
    }
  });
}
