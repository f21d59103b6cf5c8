/* What every page can do beside PrimeFaces: keys, menus and dialogs, the theme, the way to a wrong field, toasts, and the
   watch over a silent workplace. One listener on the document for each event: nothing has to be bound again after an update. */
(function () {
  "use strict";

  const root = document.documentElement;
  const find = (selector, from) => (from || document).querySelector(selector);
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const app = () => find("[data-keys]");
  const visible = (element) => element.getClientRects().length > 0;

  /* ---------- choices of this device ---------- */
  function remember(name, value) {
    document.cookie = name + "=" + value + "; Path=/; Secure; SameSite=Lax; Max-Age=" + (value ? 31536000 : 0);
  }

  function showChoices() {
    const theme = root.dataset.theme || "";
    all("[data-theme-choice]").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.themeChoice === theme)));
    const on = !app() || app().dataset.keys !== "off";
    all("[data-keys-choice]").forEach((b) => b.setAttribute("aria-pressed", String(on)));
  }

  /* ---------- keys ---------- */
  let goPressed = 0;

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || !!target.closest("[role=combobox],[role=listbox],[role=grid]");
  }

  function press(element) {
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) {
      element.focus();
    } else {
      element.click();
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      closeMenus(null);
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const dialog = find("dialog[open]");
      const finish = all("[data-finish]:not([data-finish=''])", dialog || document).find(visible);
      if (finish) {
        event.preventDefault();
        finish.click();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || find("dialog[open]")) {
      return;
    }
    if (app() && app().dataset.keys === "off") {
      return;
    }
    const search = find(".app-bar__search input");
    if (event.key === "/" && search) {
      event.preventDefault();
      search.focus();
      search.select();
      return;
    }
    if (event.key === "?") {
      event.preventDefault();
      showKeys();
      return;
    }
    const letter = event.key.toUpperCase();
    if (Date.now() - goPressed < 1500) {
      goPressed = 0;
      const link = all("[data-go]").find((a) => a.dataset.go === letter);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (letter === "G" && find("[data-go]:not([data-go=''])")) {
      goPressed = Date.now();
      return;
    }
    const target = all("[data-key]").find((e) => e.dataset.key.toUpperCase() === letter && visible(e) && !e.disabled);
    if (target) {
      event.preventDefault();
      press(target);
    }
  });

  function showKeys() {
    const dialog = find("#keys");
    const list = find("[data-keylist]", dialog);
    if (!dialog || !list) {
      return;
    }
    list.replaceChildren();
    const line = (key, word) => {
      const dt = document.createElement("dt");
      const kbd = document.createElement("kbd");
      const dd = document.createElement("dd");
      kbd.className = "kbd";
      kbd.textContent = key;
      dd.textContent = word;
      dt.append(kbd);
      list.append(dt, dd);
    };
    if (find(".app-bar__search input")) {
      line("/", list.dataset.wordSearch);
    }
    all("[data-key]").filter((e) => e.dataset.key && visible(e)).forEach((e) => line(e.dataset.key, e.getAttribute("aria-label") || e.textContent.trim() || e.title));
    all("[data-go]").filter((e) => e.dataset.go).forEach((e) => line("G " + e.dataset.go, list.dataset.wordGo + " " + find("span", e).textContent));
    line("Ctrl Enter", list.dataset.wordFinish);
    line("Esc", list.dataset.wordClose);
    dialog.showModal();
  }

  /* ---------- menus, dialogs, toasts, the way to a field ---------- */
  function closeMenus(except) {
    all("details.menu[open]").forEach((menu) => {
      if (menu !== except) {
        const inside = menu.contains(document.activeElement);
        menu.open = false;
        if (inside) {
          find("summary", menu).focus();
        }
      }
    });
  }

  function focusField(id) {
    const box = document.getElementById(id);
    const direct = document.getElementById(id + "_focus") || document.getElementById(id + "_input");
    const control = direct || (box && (box.matches("input,select,textarea") ? box : find("input:not([type=hidden]),select,textarea,[tabindex]", box) || box));
    if (control) {
      control.focus();
      control.scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("click", (event) => {
    const menu = event.target.closest("details.menu");
    closeMenus(menu);
    const on = (selector) => event.target.closest(selector);
    let hit;
    if ((hit = on("[data-field]"))) {
      event.preventDefault();
      focusField(hit.dataset.field);
    } else if ((hit = on("[data-open]"))) {
      event.preventDefault();
      const dialog = document.getElementById(hit.dataset.open);
      if (dialog) {
        dialog.showModal();
      }
    } else if ((hit = on("[data-close]"))) {
      hit.closest("dialog").close();
    } else if ((hit = on("[data-dismiss]"))) {
      hit.closest(".toast").remove();
    } else if ((hit = on("[data-theme-choice]"))) {
      const theme = hit.dataset.themeChoice;
      root.dataset.theme = theme;
      remember("ohms-theme", theme);
      showChoices();
    } else if ((hit = on("[data-keys-choice]"))) {
      const off = app().dataset.keys === "off" ? "" : "off";
      app().dataset.keys = off;
      remember("ohms-keys", off);
      showChoices();
    } else if ((hit = on("[data-reveal]"))) {
      const secret = document.getElementById(hit.dataset.reveal);
      const hidden = secret.type === "password";
      secret.type = hidden ? "text" : "password";
      hit.setAttribute("aria-pressed", String(hidden));
    } else if ((hit = on("[data-print]"))) {
      window.print();
    }
  });

  let toastTimer = 0;
  function ageToasts() {
    window.clearTimeout(toastTimer);
    if (find(".toast")) {
      toastTimer = window.setTimeout(() => {
        if (find(".toasts:hover, .toasts:focus-within")) {
          ageToasts();
        } else {
          all(".toast").forEach((toast) => toast.remove());
        }
      }, 6000);
    }
  }

  /* After an answer: the summary of what is wrong takes the focus, good news ages, choices are shown as they are. */
  let summary = null;
  function settle() {
    const now = find(".errsum");
    if (now && now !== summary) {
      now.focus();
    }
    summary = now;
    ageToasts();
    showChoices();
  }

  /* ---------- waiting ---------- */
  let waiting = 0;
  let waitTimer = 0;
  function wait(delta) {
    waiting = Math.max(0, waiting + delta);
    const line = find("#busyline");
    const live = find("#live");
    window.clearTimeout(waitTimer);
    if (!line) {
      return;
    }
    if (waiting === 0) {
      line.hidden = true;
      live.textContent = "";
    } else {
      waitTimer = window.setTimeout(() => {
        line.hidden = false;
        live.textContent = live.dataset.busy;
      }, 300);
    }
  }

  function tell(text) {
    const place = find(".toasts");
    if (place) {
      const box = document.createElement("div");
      box.className = "msg msg--crit";
      box.setAttribute("role", "alert");
      box.textContent = text;
      place.append(box);
      window.setTimeout(() => box.remove(), 15000);
    }
  }

  const UNASKED = "Ohms-Unasked";
  function listenToPrimeFaces() {
    if (!window.jQuery) {
      return;
    }
    // what a page asks by itself says so to the door: it is no sign that somebody is there
    window.jQuery.ajaxPrefilter((options, asked, request) => {
      const sent = typeof options.data === "string" ? new URLSearchParams(options.data) : options.data;
      if (sent && sent.has && sent.has("ohms-unasked")) {
        request.setRequestHeader(UNASKED, "1");
      }
    });
    window.jQuery(document)
      .on("pfAjaxStart.ohms", () => wait(1))
      .on("pfAjaxComplete.ohms", (event, request, settings) => {
        wait(-1);
        window.setTimeout(settle, 0);
        if (!request || request.status !== 401) {
          touched();
        }
        if (request && request.getResponseHeader && request.getResponseHeader("Ohms-Ask-Again")) {
          askAgain(settings && settings.data);
        }
      })
      .on("pfAjaxError.ohms", (event, request) => {
        if (request && request.status === 401) {
          over(request.getResponseHeader("Ohms-Over"));
        } else {
          tell(find("#live").dataset.failed);
        }
      });
  }

  /* ---------- who sits there: again.js asks, where the page is ---------- */
  function askAgain(sent) {
    const said = typeof sent === "string" ? new URLSearchParams(sent) : sent;
    const pressed = said && said.get ? said.get("jakarta.faces.source") : "";
    document.dispatchEvent(new CustomEvent("ohms-ask-again", { detail: { pressed: pressed } }));
  }

  /* The session is over. What nobody takes in hand is left: the page goes, and the door says why. */
  let left = false;
  function over(reason) {
    const news = new CustomEvent("ohms-over", { cancelable: true, detail: { reason: reason || "" } });
    left = !document.dispatchEvent(news);
    if (!left) {
      window.location.reload();
    }
  }

  /* ---------- the bell hears how much has not been read, also while the page stays open ---------- */
  let ringAgain = 1000;
  let line = null;
  function ring(unread) {
    const bell = find("[data-bell]");
    if (!bell) {
      return;
    }
    const figure = unread > 99 ? "99+" : String(unread);
    find("[data-bell-count]", bell).textContent = unread > 0 ? figure : "";
    find("[data-bell-words]", bell).textContent = bell.dataset.bellSays.replace("#", figure);
  }

  function listenForBell() {
    const bell = find("[data-bell]");
    if (!bell) {
      return;
    }
    // what came while nobody listened is asked for with the new line
    const socket = new WebSocket("wss://" + window.location.host + bell.dataset.bell + (line ? "?again" : ""));
    line = socket;
    socket.addEventListener("open", () => { ringAgain = 1000; });
    socket.addEventListener("message", (message) => ring(JSON.parse(message.data).unread));
    socket.addEventListener("close", () => {
      window.setTimeout(listenForBell, ringAgain);
      ringAgain = Math.min(60000, ringAgain * 2);
    });
  }

  /* ---------- a silent workplace ---------- */
  const TOUCHED = "ohms-touched";
  let shownAt = Date.now();
  function touched() {
    shownAt = Date.now();
    try {
      window.localStorage.setItem(TOUCHED, String(shownAt));
    } catch (storageIsOff) {
      shownAt = Date.now();
    }
  }
  function lastTouch() {
    try {
      return Math.max(shownAt, Number(window.localStorage.getItem(TOUCHED)) || 0);
    } catch (storageIsOff) {
      return shownAt;
    }
  }

  function watch() {
    const dialog = find("#idle");
    if (!dialog) {
      return;
    }
    const limit = Number(dialog.dataset.idleSeconds);
    const warn = Math.min(Number(dialog.dataset.warnSeconds), limit / 2);
    const clock = find("[data-idle-left]", dialog);
    const said = find("[data-idle-said]", dialog);
    let asked = 0;
    const active = () => {
      if (!left && !dialog.open && Date.now() - asked > 60000 && Date.now() - lastTouch() > 60000) {
        asked = Date.now();
        stay();
      }
    };
    const ask = (headers) => fetch("/signed-in", { credentials: "same-origin", headers: headers });
    const isOver = (answer) => answer.status === 401;
    const end = (answer) => {
      if (dialog.open) {
        dialog.close();
      }
      over(answer.headers.get("Ohms-Over"));
    };
    const stay = () => ask({}).then((answer) => {
      if (isOver(answer)) {
        end(answer);
      } else if (answer.ok) {
        touched();
        if (dialog.open) {
          dialog.close();
        }
      }
    }, () => {});
    // a session that lives on is used elsewhere; a reload would be a sign of life that nobody gave
    let looking = false;
    const look = () => {
      if (!looking) {
        looking = true;
        ask({ [UNASKED]: "1" }).then((answer) => {
          looking = false;
          if (isOver(answer)) {
            end(answer);
          } else if (answer.ok) {
            shownAt = Date.now();
          }
        }, () => { looking = false; });
      }
    };
    ["keydown", "pointerdown"].forEach((kind) => document.addEventListener(kind, active, { passive: true }));
    find("[data-idle-stay]", dialog).addEventListener("click", stay);
    dialog.addEventListener("cancel", stay);
    document.addEventListener("ohms-in", () => {
      left = false;
      touched();
      if (!line || line.readyState > WebSocket.OPEN) {
        listenForBell();
      }
    });
    window.setInterval(() => {
      const seconds = Math.round(limit - (Date.now() - lastTouch()) / 1000);
      if (left) {
        return;
      }
      if (seconds <= 0) {
        look();
      } else if (seconds <= warn) {
        clock.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
        if (seconds === 60 || seconds === 20) {
          said.textContent = said.dataset.idleSaid.replace("#", String(seconds));
        }
        if (!dialog.open) {
          said.textContent = "";
          dialog.showModal();
        }
      } else if (dialog.open) {
        dialog.close();
      }
    }, 1000);
  }

  function begin() {
    touched();
    listenToPrimeFaces();
    listenForBell();
    settle();
    watch();
  }
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }

  window.ohms = { open: (id) => document.getElementById(id).showModal(), close: (id) => document.getElementById(id).close(), focusField: focusField };
})();
