// Before the first paint, so that nothing moves later: that scripts run, the colours that the visitor chose during this
// visit, and the language that the browser prefers where the page is in the other one (css/language_offer.css).
{
  const root = document.documentElement;
  root.dataset.script = "";
  const stored = (name) => {
    try {
      return sessionStorage.getItem(name);
    } catch {
      return null; // Storage is closed to us.
    }
  };

  const theme = stored("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  const languages = (navigator.languages ?? []).map((tag) => tag.toLowerCase().split("-")[0]);
  const preferred = languages.find((language) => language === "en" || language === "km");
  if (preferred && preferred !== root.lang && !stored("language-offer")) root.dataset.offer = preferred;
}
