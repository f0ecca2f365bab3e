"use strict";

// Fields of the bulk form stand inside the search form: what happens in them is no new search.
for (const kind of ["change", "input"]) {
  document.addEventListener(kind, (event) => {
    const field = event.target;
    if (field.getAttribute && field.getAttribute("form") === "bulk") {
      event.stopImmediatePropagation();
      count();
      fit();
    }
  }, true);
}

// Of the bulk form only those fields are shown that the chosen action asks for.
function fit() {
  const action = document.querySelector(".bulk select[name=action]");
  if (action) {
    document.querySelectorAll(".bulk [data-for]").forEach((field) => {
      field.hidden = !field.dataset.for.split(" ").includes(action.value);
    });
  }
}
document.addEventListener("DOMContentLoaded", fit);
document.addEventListener("htmx:afterSwap", fit);

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

// Keyboard: what is chosen has the class "at".
function rows() {
  return [...document.querySelectorAll(".hit")];
}

function move(step) {
  const all = rows();
  if (all.length === 0) {
    return;
  }
  const now = all.findIndex((row) => row.classList.contains("at"));
  const next = now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + step));
  all.forEach((row) => row.classList.remove("at"));
  all[next].classList.add("at");
  all[next].scrollIntoView({ block: "nearest" });
  if (next === all.length - 1) {
    const more = document.querySelector("button.more");
    if (more) {
      more.click();
    }
  }
}

const keys = {
  "/": () => { const q = document.getElementById("q"); if (q) { q.focus(); q.select(); } },
  "j": () => move(1),
  "k": () => move(-1),
  "Enter": () => { const link = document.querySelector(".hit.at a"); if (link) { link.click(); } },
  "x": () => { const box = document.querySelector(".hit.at .pick"); if (box) { box.click(); } },
  "u": () => history.back(),
  "?": () => document.getElementById("help") && document.getElementById("help").showModal(),
};
// the same keys where the Russian layout is on
Object.assign(keys, { ".": keys["/"], "о": keys.j, "л": keys.k, "ч": keys.x, "г": keys.u, ",": keys["?"] });

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, dialog")
    || (event.key === "Enter" && event.target.closest("a, button, summary"));
  if (event.key === "Escape" && event.target.id === "q") {
    // the browser would empty the line
    event.preventDefault();
    event.target.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || (typing && !event.target.matches(".pick"))) {
    return;
  }
  const act = keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.id === "help-open") {
    keys["?"]();
  }
});

// Pages that show counts ask again when the server says that something has changed.
document.addEventListener("DOMContentLoaded", () => {
  if (document.querySelector("[data-live]")) {
    const events = new EventSource("/events");
    let waiting = false;
    events.addEventListener("changed", () => {
      if (!waiting && !document.hidden) {
        waiting = true;
        setTimeout(() => {
          waiting = false;
          const live = document.querySelector("[data-live]");
          if (live) {
            htmx.trigger(live, "live");
          }
        }, 500);
      }
    });
    window.addEventListener("pagehide", () => events.close());
  }
});

// A template fills the text below it; what has been typed stays above.
document.addEventListener("change", (event) => {
  if (event.target.matches("select.template") && event.target.value) {
    const text = event.target.form.querySelector("textarea");
    text.value = (text.value.trim() ? text.value.trim() + "\n\n" : "") + event.target.value;
    text.focus();
  }
});

// The answer for the platform, where no connector posts it.
document.addEventListener("click", (event) => {
  if (event.target.matches("button.copy")) {
    const text = event.target.form.querySelector("textarea");
    text.select();
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text.value);
    } else {
      document.execCommand("copy");
    }
  }
});
