// Runs before the first paint: settles language and theme, so that nothing flickers.
"use strict";
(() => {
  const asked = new URLSearchParams(location.search);
  const recall = (name) => {
    try { return localStorage.getItem("report-" + name); } catch { return null; }
  };
  const language = asked.get("lang") || recall("lang") || navigator.language || "en";
  const theme = asked.get("theme") || recall("theme");
  document.documentElement.classList.add("staged");
  document.documentElement.lang = language.startsWith("zh") ? "zh-Hans" : "en";
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
