// The heat map: search, filters, sorting, and a cell cursor for pointer and keyboard.
"use strict";
(() => {
  const table = document.getElementById("heat-map");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const status = document.getElementById("status");
  const search = document.getElementById("search");
  const chapter = document.getElementById("chapter");
  const keys = [...document.querySelectorAll("[data-verdict]")];
  const groups = [...table.tHead.rows[0].cells].slice(1);
  const heads = [...table.tHead.rows[1].cells];
  const FIRST = 3; // cells before the exercises: name, score, passed
  const verdictOf = new Map(keys.map((key) => [key.dataset.sign, key.dataset.verdict]));
  const signsOf = new Map(rows.map((row) => [row, [...row.cells].slice(FIRST).map((cell) => cell.textContent.trim())]));
  const nameOf = new Map(rows.map((row) => [row, row.cells[0].textContent.trim()]));
  let hiddenColumns = new Set();
  let narrowed = false;
  let current = null;

  const count = () => {
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = report.say("shown_students", { count: shown, total: rows.length });
  };

  const filterRows = () => {
    const wanted = search.value.trim().toLocaleLowerCase();
    const pressed = new Set(keys.filter((key) => key.getAttribute("aria-pressed") === "true").map((key) => key.dataset.sign));
    for (const row of rows) {
      const signs = signsOf.get(row);
      const named = nameOf.get(row).toLocaleLowerCase().includes(wanted);
      const has = !pressed.size || signs.some((sign, column) => pressed.has(sign) && !hiddenColumns.has(column));
      row.hidden = !(named && has);
    }
    table.classList.toggle("only", pressed.size > 0);
    if (pressed.size) {
      for (const row of rows) {
        if (row.hidden) continue;
        signsOf.get(row).forEach((sign, column) => row.cells[column + FIRST].classList.toggle("hit", pressed.has(sign)));
      }
    }
    count();
  };

  const filterColumns = () => {
    const chosen = chapter.selectedIndex - 1;
    hiddenColumns = new Set();
    let column = 0;
    groups.forEach((group, index) => {
      const hide = chosen >= 0 && index !== chosen;
      group.hidden = hide;
      for (let left = group.colSpan; left > 0; left -= 1, column += 1) if (hide) hiddenColumns.add(column);
    });
    if (chosen >= 0 || narrowed) {
      for (const row of [table.tHead.rows[1], ...rows]) {
        const { cells } = row;
        for (let index = 0; index < column; index += 1) cells[index + FIRST].hidden = hiddenColumns.has(index);
      }
    }
    narrowed = chosen >= 0;
    filterRows();
  };

  const describe = (cell) => {
    const row = cell.parentElement;
    const column = cell.cellIndex - FIRST;
    const verdict = verdictOf.get(signsOf.get(row)[column]);
    status.textContent = report.say("cell_status", {
      student: nameOf.get(row),
      exercise: heads[cell.cellIndex].textContent.trim(),
      verdict: verdict ? report.say("verdict_" + verdict) : "",
    });
  };

  const open = (cell) => {
    const link = document.createElement("a");
    link.href = cell.parentElement.cells[0].querySelector("a").href + "#" + heads[cell.cellIndex].dataset.anchor;
    cell.append(link);
    link.click();
    link.remove();
  };

  const isCell = (cell) => cell && cell.parentElement.parentElement === body && cell.cellIndex >= FIRST;

  const moveTo = (cell) => {
    if (current) current.classList.remove("current");
    current = cell;
    cell.classList.add("current");
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    describe(cell);
  };

  const step = (cell, down, across) => {
    let row = cell.parentElement;
    let next = cell;
    if (down) {
      do row = down > 0 ? row.nextElementSibling : row.previousElementSibling; while (row && row.hidden);
      return row ? row.cells[cell.cellIndex] : cell;
    }
    do next = across > 0 ? next.nextElementSibling : next.previousElementSibling; while (next && next.hidden);
    return isCell(next) ? next : cell;
  };

  const STEPS = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
  const frame = table.parentElement;
  frame.addEventListener("keydown", (event) => {
    if (event.target !== frame) return;
    if (event.key === "Enter" && current) open(current);
    if (!(event.key in STEPS)) return;
    event.preventDefault();
    const first = rows.find((row) => !row.hidden);
    const start = current && !current.parentElement.hidden && !current.hidden ? current : null;
    if (start) moveTo(step(start, ...STEPS[event.key]));
    else if (first) moveTo([...first.cells].find((cell) => isCell(cell) && !cell.hidden));
  });
  body.addEventListener("pointerover", (event) => {
    const cell = event.target.closest("td");
    if (isCell(cell)) describe(cell);
  });
  body.addEventListener("click", (event) => {
    const cell = event.target.closest("td");
    if (isCell(cell)) open(cell);
  });
  table.addEventListener("pointerleave", count);

  const KEYS = {
    name: (row) => nameOf.get(row),
    score: (row) => Number(row.dataset.score),
    passed: (row) => Number(row.dataset.passed),
  };
  for (const button of table.tHead.querySelectorAll("[data-sort]")) {
    button.addEventListener("click", () => report.sortBy(button, body, KEYS[button.dataset.sort]));
  }

  search.addEventListener("input", filterRows);
  chapter.addEventListener("change", filterColumns);
  for (const key of keys) {
    key.addEventListener("click", () => {
      key.setAttribute("aria-pressed", String(key.getAttribute("aria-pressed") !== "true"));
      filterRows();
    });
  }
  document.getElementById("clear").addEventListener("click", () => {
    search.value = "";
    chapter.selectedIndex = 0;
    for (const key of keys) key.setAttribute("aria-pressed", "false");
    filterColumns();
  });
  document.addEventListener("report-language", count);
  const unstage = () => document.documentElement.classList.remove("staged");
  addEventListener("load", () => setTimeout(unstage));
  addEventListener("beforeprint", unstage);
  search.value = new URLSearchParams(location.search).get("search") || search.value;
  filterColumns();
})();
