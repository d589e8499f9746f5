// The switch between light and dark. The choice is kept for this visit only.
const root = document.documentElement;
const button = document.querySelector("[data-theme-toggle]");
const system = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
const show = () => button.setAttribute("aria-pressed", String(isDark()));

if (button) {
  show();
  system.addEventListener("change", show);
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      sessionStorage.setItem("theme", root.dataset.theme);
    } catch {
      // The choice holds for this page.
    }
    show();
  });
}
