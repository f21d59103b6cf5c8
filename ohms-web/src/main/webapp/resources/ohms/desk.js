/* The front desk: the panel of a visit, news from other desks, the line of the moment, and how long a time is still held. */
(function () {
  "use strict";

  const find = (selector, from) => (from || document).querySelector(selector);
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const hidden = () => document.getElementById("desk:visit");
  const board = () => find("[data-live]");
  const grid = () => find(".sched");
  const panel = () => find("[data-panel]");

  /* ---------- the panel of a visit: its address changes with it, focus goes in and comes back ---------- */
  let focusPanel = false;
  let cameFrom = "";

  function mark(id) {
    all(".appt.is-open").forEach((card) => card.classList.remove("is-open"));
    const card = id && document.getElementById("v-" + id);
    if (card) {
      card.classList.add("is-open");
    }
  }

  /* What lies under the panel cannot be pressed by half: it waits until the panel is closed, and a press beside it closes it. */
  function coverUp() {
    const open = panel();
    const box = open && open.getBoundingClientRect();
    all(".sched__grid .appt, .sched__grid .sched__note").forEach((card) => {
      const at = card.getBoundingClientRect();
      card.inert = !!box && at.left < box.right && at.right > box.left && at.top < box.bottom && at.bottom > box.top && !card.contains(open);
    });
  }

  function show(id) {
    cameFrom = id;
    focusPanel = true;
    mark(id);
    hidden().value = id;
    window.ohmsDeskShow();
  }

  function close() {
    const open = panel();
    const id = open ? open.dataset.panel : cameFrom;
    mark("");
    hidden().value = "";
    if (open) {
      open.remove();
    }
    coverUp();
    const card = document.getElementById("v-" + id);
    if (card) {
      card.focus();
    }
  }

  function closeByHand() {
    close();
    window.history.pushState(null, "", board().dataset.plain);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-visit]");
    if (link && hidden() && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      window.history.pushState(null, "", link.getAttribute("href"));
      show(link.dataset.visit);
      return;
    }
    const beside = panel() && event.target.closest(".sched__grid") && !event.target.closest(".pop, a, button, dialog");
    if ((beside || event.target.closest("[data-panel-close]")) && hidden()) {
      event.preventDefault();
      closeByHand();
      return;
    }
    const other = event.target.closest("[data-other-patient]");
    if (other) {
      const finder = find("[data-finder-hidden]");
      finder.dataset.finderHidden = "false";
      find("input", finder).focus();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel() && !find("dialog[open]") && !find("details.menu[open]")) {
      event.preventDefault();
      closeByHand();
    }
  });

  window.addEventListener("popstate", () => {
    if (hidden()) {
      const id = new URLSearchParams(window.location.search).get("visit");
      if (id) {
        show(id);
      } else {
        close();
      }
    }
  });

  /* ---------- a refreshed grid stands where the old one stood ---------- */
  let shown = null;
  let scroll = { top: 0, left: 0 };
  let sayChanged = false;

  function settle() {
    const now = grid();
    if (now && now !== shown) {
      const first = shown === null;
      shown = now;
      sayState();
      if (first) {
        const line = find(".sched__now", now);
        const open = find(".appt.is-open", now);
        const target = open || line;
        if (target) {
          now.scrollTop = Math.max(0, target.offsetTop - now.clientHeight / 3);
        }
      } else {
        now.scrollTop = scroll.top;
        now.scrollLeft = scroll.left;
      }
      now.addEventListener("scroll", () => { scroll = { top: now.scrollTop, left: now.scrollLeft }; }, { passive: true });
      scroll = { top: now.scrollTop, left: now.scrollLeft };
      if (sayChanged) {
        sayChanged = false;
        const live = find("[data-live-says]");
        live.textContent = "";
        window.setTimeout(() => { live.textContent = live.dataset.liveSays; }, 100);
      }
    }
    const open = panel();
    if (open && focusPanel) {
      focusPanel = false;
      open.focus({ preventScroll: false });
    }
    coverUp();
    countDown();
    keepGiven();
  }

  /* ---------- news: what others did appears without a reload, never under somebody's hand ---------- */
  const POLL = 60000;
  let socket = null;
  let wait = 1000;
  let pending = 0;
  let lastMove = 0;
  let opened = false;

  function busy() {
    return find("dialog[open]") || find("details.menu[open]") || Date.now() - lastMove < 700;
  }

  function refresh() {
    window.clearTimeout(pending);
    if (!board() || document.hidden) {
      return;
    }
    if (busy()) {
      pending = window.setTimeout(refresh, 500);
      return;
    }
    window.ohmsDeskRefresh([{ name: "ohms-unasked", value: "1" }]);
  }

  function news(data) {
    const here = board();
    if (here && (!data.day || data.day === here.dataset.day) && (!data.place || data.place === here.dataset.place)) {
      sayChanged = true;
      window.clearTimeout(pending);
      pending = window.setTimeout(refresh, 250);
    }
  }

  /* A board that was drawn anew, or came back into the page, says as well whether it is live. */
  function sayState() {
    const here = board();
    if (here && socket && socket.readyState !== WebSocket.CONNECTING) {
      here.dataset.liveState = socket.readyState === WebSocket.OPEN ? "open" : "closed";
    }
  }

  function listen() {
    const here = board();
    if (!here) {
      return;
    }
    socket = new WebSocket("wss://" + window.location.host + here.dataset.live);
    socket.addEventListener("open", () => {
      wait = 1000;
      sayState();
      // what came while nobody listened
      if (opened) {
        refresh();
      }
      opened = true;
    });
    socket.addEventListener("message", (message) => news(JSON.parse(message.data)));
    socket.addEventListener("close", () => {
      sayState();
      window.setTimeout(listen, wait);
      wait = Math.min(30000, wait * 2);
    });
  }

  /* ---------- how long a time is still held ---------- */
  const deadlines = new WeakMap();
  let givenBack = false;
  function countDown() {
    all("[data-hold-left]").forEach((clock) => {
      if (!deadlines.has(clock)) {
        deadlines.set(clock, performance.now() + 1000 * Number(clock.dataset.holdLeft));
      }
      const left = Math.max(0, Math.round((deadlines.get(clock) - performance.now()) / 1000));
      const text = left > 0 ? Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0") : clock.dataset.holdOver;
      if (clock.textContent !== text) {
        clock.textContent = text;
      }
    });
  }

  /* Leaving the form gives the time back; if that message is lost, the hold runs out by itself. Who goes on to a page that
     wants the same time waits for it. */
  function giveBack() {
    const form = document.getElementById("book");
    if (!form || givenBack || !find("[data-hold-left]", form)) {
      return Promise.resolve();
    }
    givenBack = true;
    const body = new URLSearchParams(new FormData(form));
    const source = "book:release";
    body.set("jakarta.faces.partial.ajax", "true");
    body.set("jakarta.faces.source", source);
    body.set("jakarta.faces.partial.execute", source);
    body.set(source, source);
    if (window.PrimeFaces && window.PrimeFaces.csp && window.PrimeFaces.csp.NONCE_VALUE) {
      body.set("primefaces.nonce", window.PrimeFaces.csp.NONCE_VALUE);
    }
    return fetch(form.getAttribute("action"), { method: "POST", body: body, credentials: "same-origin", keepalive: true }).catch(() => {});
  }

  let kept = false;
  /* Not before a draft is back in its fields: the answer brings the whole form, as it stood when this was sent. */
  function keepGiven() {
    if (document.readyState !== "complete") {
      window.addEventListener("load", () => window.setTimeout(keepGiven), { once: true });
      return;
    }
    if (!kept && find("[data-keep-given]") && window.ohmsBookKeep) {
      kept = true;
      window.ohmsBookKeep();
    }
  }

  function begin() {
    settle();
    new MutationObserver(settle).observe(document.body, { childList: true, subtree: true });
    window.setInterval(countDown, 1000);
    window.addEventListener("resize", coverUp);
    window.addEventListener("pagehide", giveBack);
    window.ohmsGiveBack = giveBack;
    if (board()) {
      document.addEventListener("pointermove", (event) => {
        if (event.target.closest && event.target.closest(".desk-board")) {
          lastMove = Date.now();
        }
      }, { passive: true });
      document.addEventListener("visibilitychange", refresh);
      document.addEventListener("ohms-in", () => {
        if (!socket || socket.readyState > WebSocket.OPEN) {
          listen();
        }
        refresh();
      });
      window.setInterval(refresh, POLL);
      listen();
    }
  }
  if (document.readyState === "complete") {
    begin();
  } else {
    window.addEventListener("load", begin);
  }
})();
