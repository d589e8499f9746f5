// Shows another choice of sum without loading the page anew. The server makes what is shown, as it does without script.
const status = document.querySelector("[data-give-status]");
let latest;

const show = async (address, focused) => {
  latest = address;
  let response;
  try {
    response = await fetch(address);
    if (!response.ok) throw new Error(response.status);
  } catch {
    location.assign(address);
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (latest !== address) return;
  const fresh = page.querySelectorAll("[data-give]");
  document.querySelectorAll("[data-give]").forEach((part, number) => part.replaceWith(fresh[number]));
  history.replaceState(null, "", response.url);
  const said = fresh[0].querySelectorAll(".error, .give__impact, .btn--wide");
  status.textContent = Array.from(said, (part) => part.textContent.trim()).join(". ");
  document.getElementById(focused)?.focus({ preventScroll: true });
};

if (status) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-give] a.pick");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(link.href.split("#")[0], link.id);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-give] form")) return;
    event.preventDefault();
    show(`${location.pathname}?${new URLSearchParams(new FormData(event.target))}`, "give-amount");
  });
}
