// Before the first paint: the colours that the visitor chose during this visit.
try {
  const theme = sessionStorage.getItem("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us: the system's choice stands.
}
