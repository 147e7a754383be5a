// Runs before the first paint, so that a dark screen never flashes white.
// Its own file because the content security policy allows no inline script.
(() => {
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("gaze.preferences") || "{}").state || {};
  } catch {
    // A full or forbidden storage leaves the system's choice.
  }
  if (kept.theme === "light" || kept.theme === "dark") {
    document.documentElement.dataset.theme = kept.theme;
  }
})();
