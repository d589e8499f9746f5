// The editor's bar of this page. Only staff ever load this file: see the end of nav.js.
const response = await fetch(`/admin/userbar/?path=${encodeURIComponent(location.pathname)}`);
if (response.ok && !response.redirected) {
  const bar = new DOMParser().parseFromString(await response.text(), "text/html");
  const scripts = [...bar.querySelectorAll("script[src]")].map(({ src }) => src);
  document.body.append(...bar.querySelectorAll("#wagtail-userbar-template, wagtail-userbar"));
  for (const src of scripts) {
    await new Promise((loaded) => {
      const script = document.createElement("script");
      script.src = src;
      script.addEventListener("load", loaded, { once: true });
      document.body.append(script);
    });
  }
}
