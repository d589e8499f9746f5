// Copies the text of a button, or the address of the page, and says so.
const region = document.querySelector(".toasts");
let timer;

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      const address = document.querySelector("link[rel=canonical]")?.href ?? location.href;
      await navigator.clipboard.writeText(button.dataset.copyText ?? address);
    } catch {
      return;
    }
    const toast = document.createElement("p");
    toast.className = "toast";
    toast.textContent = button.dataset.copy;
    region.replaceChildren(toast);
    clearTimeout(timer);
    timer = setTimeout(() => region.replaceChildren(), 5000);
  });
}
