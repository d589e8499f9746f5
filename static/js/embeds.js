// Loads a player in place of its placeholder: when the visitor allowed its service, or for this once. Until then nothing
// is asked of the other site.
const load = (embed, once) => {
  const fragment = embed.querySelector("template").content.cloneNode(true);
  const frame = fragment.querySelector("iframe");
  if (once) {
    const address = new URL(frame.src);
    address.searchParams.set("autoplay", "1");
    frame.src = address;
    frame.allow += "; autoplay";
  }
  const pressed = once || embed.contains(document.activeElement);
  embed.append(fragment);
  if (pressed) embed.querySelector("iframe").focus();
};

const embeds = document.querySelectorAll(".embed[data-service]");

const update = (declined) => {
  const allowed = (document.documentElement.dataset.allowed ?? "").split(" ");
  for (const embed of embeds) {
    const { service } = embed.dataset;
    const frame = embed.querySelector("iframe");
    if (allowed.includes(service)) {
      if (!frame) load(embed);
    } else if (declined.includes(service)) frame?.remove();
  }
};

for (const embed of embeds) {
  embed.dataset.ready = "";
  embed.querySelector("[data-embed-play]").addEventListener("click", () => load(embed, true));
}
document.addEventListener("consent", ({ detail }) => update(detail.declined));
update([]);
