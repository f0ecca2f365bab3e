"use strict";

// Fields of other forms stand inside the search form: what happens in them is no new search.
for (const kind of ["change", "input"]) {
  document.addEventListener(kind, (event) => {
    const field = event.target;
    if (field.getAttribute && ["bulk", "save"].includes(field.getAttribute("form"))) {
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

// The server says when something has changed, and how much the watches have found. One tab listens
// and tells the others: a browser opens only a few connections to one server. A tab that has just
// been opened asks, for what was said while it was loading has passed it by.
const told = {
  waiting: false,
  // What the server has said to this tab; null while another tab listens.
  count: null,
  changed() {
    const live = document.querySelector("[data-live]");
    if (live && !told.waiting && !document.hidden) {
      told.waiting = true;
      setTimeout(() => { told.waiting = false; htmx.trigger(live, "live"); }, 500);
    }
  },
  badge(count) {
    const badge = document.getElementById("unseen");
    badge.textContent = count;
    badge.hidden = count === "0";
  },
  unseen(count) {
    sessionStorage.setItem("unseen", count);
    told.badge(count);
    // nobody may have listened when it was found
    const shown = document.querySelector("[data-found] [data-unseen]");
    if (shown && Number(count) > Number(shown.dataset.unseen)) {
      told.found();
    }
  },
  found() {
    const list = document.querySelector("[data-found]");
    if (list) {
      htmx.trigger(list, "found");
    }
  },
  // The server has been started anew, or a session is over: each tab asks for itself.
  look() {
    tab.ask();
  },
  opened(ignored, channel) {
    if (told.count !== null) {
      channel.postMessage(["unseen", told.count]);
    }
  },
};

function listen(channel) {
  let events = source(channel);
  // A browser comes back by itself after a break, but not after an answer that is an error.
  const watch = setInterval(() => {
    if (events.readyState === EventSource.CLOSED && tab.stale !== "out") {
      events = source(channel);
    }
  }, 5000);
  window.addEventListener("pagehide", () => { clearInterval(watch); events.close(); });
  return new Promise(() => {});
}

function source(channel) {
  const events = new EventSource("/events");
  for (const name of ["hello", "out", "error"]) {
    events.addEventListener(name, () => {
      if (name !== "error" || events.readyState === EventSource.CLOSED) {
        told.look();
        if (channel) {
          channel.postMessage(["look", null]);
        }
      }
    });
  }
  for (const name of ["changed", "unseen", "found"]) {
    events.addEventListener(name, (event) => {
      if (name === "unseen") {
        told.count = event.data;
      }
      told[name](event.data);
      if (name === "found" && event.data === "true") {
        beep();
      }
      if (channel) {
        channel.postMessage([name, event.data]);
      }
    });
  }
  return events;
}

function beep() {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 880;
  volume.gain.setValueAtTime(0.2, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.4);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.4);
  tone.onended = () => audio.close();
}

document.addEventListener("DOMContentLoaded", () => {
  if (!document.getElementById("unseen")) {
    return;
  }
  told.badge(sessionStorage.getItem("unseen") || "0");
  if (navigator.locks && window.BroadcastChannel) {
    const channel = new BroadcastChannel("otklik");
    channel.onmessage = (message) => told[message.data[0]](message.data[1], channel);
    channel.postMessage(["opened", null]);
    navigator.locks.request("otklik-events", () => listen(channel));
  } else {
    listen(null);
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

// The tour of the first visit: five steps, none of which stands in the way; it goes on from page to
// page until it is closed.
const tour = {
  at: -1,
  steps: () => [...document.querySelectorAll("#tour .step")],
  show(index) {
    const steps = tour.steps();
    document.querySelectorAll(".tour-at").forEach((one) => one.classList.remove("tour-at"));
    tour.at = index;
    const over = index < 0 || index >= steps.length;
    document.getElementById("tour").hidden = over;
    localStorage.setItem("tour", over ? "over" : String(index));
    if (over) {
      return;
    }
    steps.forEach((step, i) => { step.hidden = i !== index; });
    const place = steps[index].dataset.at;
    const target = place === "help"
      ? document.getElementById("help-open")
      : document.querySelector("nav a[href='" + place + "']");
    if (target) {
      target.classList.add("tour-at");
    }
    document.getElementById("tour-count").textContent = (index + 1) + " / " + steps.length;
  },
};

document.addEventListener("DOMContentLoaded", () => {
  const at = localStorage.getItem("tour") || "0";
  if (document.getElementById("tour") && at !== "over") {
    tour.show(Number(at));
  }
});

document.addEventListener("click", (event) => {
  if (event.target.id === "tour-next") {
    tour.show(tour.at + 1);
  } else if (event.target.id === "tour-end") {
    tour.show(-1);
  } else if (event.target.id === "tour-again") {
    document.getElementById("help").close();
    tour.show(0);
  }
});

// What was searched for lately is proposed while the line is empty.
const lately = {
  MOST: 8,
  read: () => JSON.parse(localStorage.getItem("lately") || "[]"),
  keep(query) {
    if (query.trim().length > 1) {
      const others = lately.read().filter((one) => one !== query.trim());
      localStorage.setItem("lately", JSON.stringify([query.trim(), ...others].slice(0, lately.MOST)));
    }
  },
  propose(line) {
    const list = document.getElementById("suggestions");
    if (list && line.value === "") {
      list.replaceChildren(...lately.read().map((query) => {
        const option = document.createElement("option");
        option.value = query;
        return option;
      }));
    }
  },
};

// Whoever leaves leaves nothing behind for the next at this computer.
document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") === "/logout") {
    localStorage.removeItem("lately");
    sessionStorage.clear();
  }
});
// the line has the focus before this script is there
document.addEventListener("DOMContentLoaded", () => {
  const line = document.getElementById("q");
  if (line) {
    lately.propose(line);
  }
});
document.addEventListener("focusin", (event) => {
  if (event.target.id === "q") {
    lately.propose(event.target);
  }
});
document.addEventListener("change", (event) => {
  if (event.target.id === "q") {
    lately.keep(event.target.value);
  }
});
