"use strict";

// A page that was opened before its reader left in another tab, before their session ended, or before
// the program was started anew, says so. Nothing on it is replaced, and what was typed stays.
const tab = {
  at: 0,
  // Null where the page is as it should be.
  stale: null,
  say(why) {
    const bar = document.getElementById("stale");
    if (!bar || tab.stale === "out") {
      return;
    }
    tab.stale = why;
    document.getElementById("stale-why").textContent = bar.dataset[why];
    const here = location.pathname + location.search;
    const link = document.getElementById("stale-link");
    link.textContent = why === "out" ? bar.dataset.enter : bar.dataset.reload;
    link.href = why === "out" ? "/login?next=" + encodeURIComponent(here) : here;
    bar.hidden = false;
  },
  compare(now) {
    const page = document.body.dataset;
    if (now.user !== page.user) {
      tab.say("out");
    } else if (now.session !== page.session) {
      tab.say("again");
    } else if (now.started !== page.started) {
      tab.say("fresh");
    }
  },
  async ask() {
    if (!document.getElementById("stale") || tab.stale === "out") {
      return;
    }
    try {
      const answer = await fetch("/session", { cache: "no-store" });
      if (answer.ok) {
        tab.compare(await answer.json());
      }
    } catch (away) {
      // the program is being started, or there is no net: it is asked again with the next event
    }
  },
  // Whoever comes back to a tab wants to know; but not with every click.
  back() {
    if (!document.hidden && Date.now() - tab.at > 2000) {
      tab.at = Date.now();
      tab.ask();
    }
  },
};

document.addEventListener("visibilitychange", tab.back);
window.addEventListener("focus", tab.back);
window.addEventListener("pageshow", (event) => { if (event.persisted) { tab.ask(); } });

// A part of a page that nobody may see any more is not replaced by the page for logging in.
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401) {
    tab.ask();
  }
});

// What would be lost is not sent.
window.addEventListener("submit", (event) => {
  const leaves = event.target.getAttribute("action") === "/logout";
  if (tab.stale === "out" && event.target.method === "post" && !leaves) {
    event.preventDefault();
    event.stopImmediatePropagation();
    document.getElementById("stale").scrollIntoView();
  }
}, true);

// The link to this very page would only move to where it is.
document.addEventListener("click", (event) => {
  if (event.target.id === "stale-link" && tab.stale !== "out") {
    event.preventDefault();
    location.reload();
  }
});
