"use strict";

// Fields of the bulk form stand inside the search form: what happens in them is no new search.
for (const kind of ["change", "input"]) {
  document.addEventListener(kind, (event) => {
    const field = event.target;
    if (field.getAttribute && field.getAttribute("form") === "bulk") {
      event.stopImmediatePropagation();
      count();
    }
  }, true);
}

function count() {
  const picked = document.querySelectorAll(".pick:checked").length;
  const shown = document.getElementById("picked");
  if (shown) {
    shown.textContent = picked === 0 ? "" : "· " + picked;
  }
}

document.addEventListener("click", (event) => {
  if (event.target.id === "pick-all") {
    const boxes = [...document.querySelectorAll(".pick")];
    const all = boxes.every((box) => box.checked);
    boxes.forEach((box) => { box.checked = !all; });
    count();
  }
});

// The page after a bulk change leads back to this very search.
document.addEventListener("submit", (event) => {
  if (event.target.id === "bulk") {
    document.getElementById("bulk-back").value = location.pathname + location.search;
  }
}, true);
