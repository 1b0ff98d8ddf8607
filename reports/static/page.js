// Language switch, theme switch, sortable tables. The page is complete without it, in English.
"use strict";
const report = (() => {
  const root = document.documentElement;
  const catalogue = JSON.parse(document.getElementById("catalogue").textContent);
  const english = new Map();
  const language = () => (root.lang === "en" ? "en" : "zh");
  const fill = (form, values) => form.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const say = (key, values = {}) => fill(catalogue[language()][key], values).replaceAll("`", "");

  // Pieces between backticks are code; values are only ever text.
  const nodes = (form, values) => form.split("`").map((piece, index) => {
    const words = document.createTextNode(fill(piece, values));
    if (index % 2 === 0) return words;
    const code = document.createElement("code");
    code.append(words);
    return code;
  });

  const translate = (element) => {
    if (!english.has(element)) english.set(element, [...element.childNodes].map((node) => node.cloneNode(true)));
    if (language() === "en") {
      element.replaceChildren(...english.get(element).map((node) => node.cloneNode(true)));
      return;
    }
    const values = JSON.parse(element.dataset.with || "{}");
    const form = catalogue.zh[element.dataset.say];
    const plain = element.namespaceURI !== root.namespaceURI || element.tagName === "OPTION";
    if (plain) element.textContent = fill(form.replaceAll("`", ""), values);
    else element.replaceChildren(...nodes(form, values));
  };

  const remember = (name, value) => {
    try { localStorage.setItem("report-" + name, value); } catch { /* the choice then lasts for this page only */ }
    carried.set(name, value);
  };

  // Some browsers give every file a store of its own: a choice made here travels in the links as well.
  const carried = new URLSearchParams();
  for (const name of ["lang", "theme"]) {
    const asked = new URLSearchParams(location.search).get(name);
    if (asked) carried.set(name, asked);
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.getAttribute("href").startsWith("#") || ![...carried].length) return;
    const target = new URL(link.href);
    for (const [name, value] of carried) target.searchParams.set(name, value);
    link.href = target.href;
  });

  const press = (buttons, chosen) => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button === chosen));
  };

  const languages = document.querySelectorAll("[data-language]");
  const showLanguage = () => {
    for (const element of document.querySelectorAll("[data-say]")) translate(element);
    press(languages, [...languages].find((button) => button.dataset.language === language()));
    document.dispatchEvent(new Event("report-language"));
  };
  for (const button of languages) {
    button.addEventListener("click", () => {
      root.lang = button.lang;
      remember("lang", button.dataset.language);
      showLanguage();
    });
  }
  if (language() !== "en") showLanguage();

  const themes = document.querySelectorAll("[data-theme-choice]");
  for (const button of themes) {
    if (button.dataset.themeChoice === (root.dataset.theme || "auto")) press(themes, button);
    button.addEventListener("click", () => {
      const theme = button.dataset.themeChoice;
      if (theme === "auto") delete root.dataset.theme;
      else root.dataset.theme = theme;
      remember("theme", theme);
      press(themes, button);
    });
  }

  // Sorts the rows of a table by a header button; `key` tells what a row is sorted by.
  const sortBy = (button, rowsHolder, key) => {
    const head = button.closest("th");
    const downwards = head.getAttribute("aria-sort") === "ascending";
    for (const other of head.parentElement.children) {
      if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
    }
    head.setAttribute("aria-sort", downwards ? "descending" : "ascending");
    const rows = [...rowsHolder.rows].map((row) => [key(row), row]);
    const order = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, undefined, { numeric: true }));
    rows.sort(([a], [b]) => (downwards ? order(b, a) : order(a, b)));
    rowsHolder.append(...rows.map(([, row]) => row));
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    for (const button of table.tHead.querySelectorAll("button")) {
      const column = button.closest("th").cellIndex;
      const key = ({ cells }) => ("key" in cells[column].dataset ? Number(cells[column].dataset.key) : cells[column].textContent);
      button.addEventListener("click", () => sortBy(button, table.tBodies[0], key));
    }
  }

  // What scrolls must be reachable by keyboard.
  for (const area of document.querySelectorAll(".scroll, .drawing, pre")) {
    if (area.scrollWidth > area.clientWidth) area.tabIndex = 0;
  }

  // A link into a closed part opens it; printing opens everything.
  const openTarget = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target && (target.querySelector("details") || target); part; part = part.parentElement) {
      if (part.tagName === "DETAILS" && !part.matches(".detail, .figure details")) part.open = true;
    }
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", openTarget);
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  openTarget();

  return { say, sortBy };
})();
