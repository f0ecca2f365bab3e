"use strict";

// What is typed into a form is kept by this tab until it has arrived: over a log-in, a reload, a
// restart of the program. Passwords never are, and nobody gets what somebody else has typed.
const drafts = {
  PREFIX: "typed ",
  SENT: "sent",
  user: () => document.body.dataset.user || "",
  mine: () => drafts.PREFIX + drafts.user() + " ",
  // Of forms with the same address on a page each has other hidden fields.
  key(form) {
    const about = [...form.elements]
      .filter((field) => field.type === "hidden" && !["csrf", "version", "back"].includes(field.name))
      .map((field) => field.name + "=" + field.value);
    return drafts.mine() + [location.pathname, form.getAttribute("action"), ...about].join(" ");
  },
  fields: (form) => [...form.elements].filter((field) => field.name
    && field.matches("textarea, input:not([type]), input[type=text], input[type=date], select")),
  forms: () => drafts.user() === "" ? [] : [...document.querySelectorAll("form[method=post]")]
    .filter((form) => form.getAttribute("action") !== "/logout"),
  usual: (field) => field.matches("select")
    ? ([...field.options].find((option) => option.defaultSelected) || field.options[0] || { value: "" }).value
    : field.defaultValue,
  keep(form) {
    const typed = {};
    for (const field of drafts.fields(form)) {
      if (field.value !== drafts.usual(field)) {
        typed[field.name] = field.value;
      }
    }
    const key = drafts.key(form);
    try {
      if (Object.keys(typed).length === 0) {
        sessionStorage.removeItem(key);
      } else {
        sessionStorage.setItem(key, JSON.stringify(typed));
      }
    } catch (full) {
      // the browser keeps no more; the form itself is as it was
    }
  },
  restore(form) {
    const typed = JSON.parse(sessionStorage.getItem(drafts.key(form)) || "{}");
    for (const field of drafts.fields(form)) {
      if (field.name in typed && field.value === drafts.usual(field)) {
        field.value = typed[field.name];
        const folded = field.closest("details");
        if (folded) {
          folded.open = true;
        }
      }
    }
  },
  // A page of ours after a form was sent: it has arrived, unless the page says that it has not.
  arrived() {
    const sent = JSON.parse(sessionStorage.getItem(drafts.SENT) || "null");
    sessionStorage.removeItem(drafts.SENT);
    const login = document.querySelector("form[action='/login'] [name=next]");
    if (sent && login && login.value === "/") {
      login.value = sent.at;
    } else if (sent && drafts.user() !== "" && !document.querySelector("[data-failure]")) {
      sessionStorage.removeItem(sent.key);
    }
  },
  forgetOthers() {
    const typed = Object.keys(sessionStorage).filter((key) => key.startsWith(drafts.PREFIX));
    typed.filter((key) => !key.startsWith(drafts.mine())).forEach((key) => sessionStorage.removeItem(key));
  },
};

for (const kind of ["input", "change"]) {
  // at the window, before anybody else stops it
  window.addEventListener(kind, (event) => {
    const form = event.target.form;
    if (form && drafts.forms().includes(form)) {
      // what a template fills in is there only afterwards
      setTimeout(() => drafts.keep(form));
    }
  }, true);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!event.defaultPrevented && drafts.forms().includes(form)) {
    drafts.keep(form);
    const at = location.pathname + location.search;
    sessionStorage.setItem(drafts.SENT, JSON.stringify({ key: drafts.key(form), at }));
  }
});

document.addEventListener("DOMContentLoaded", () => {
  drafts.arrived();
  if (drafts.user() !== "") {
    drafts.forgetOthers();
    drafts.forms().forEach(drafts.restore);
  }
});
document.addEventListener("htmx:afterSwap", () => drafts.forms().forEach(drafts.restore));
