// Starts a video in place of its placeholder. Until then nothing is asked of the other site.
for (const button of document.querySelectorAll("[data-embed-src]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.title = button.dataset.embedTitle;
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.allowFullscreen = true;
    // YouTube refuses to play for a page that does not say where it is embedded.
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.src = button.dataset.embedSrc;
    button.closest(".embed").replaceChildren(frame);
    frame.focus();
  });
}
