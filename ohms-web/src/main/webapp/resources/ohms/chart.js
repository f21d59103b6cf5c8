/* A chart that stays open: what a colleague writes in it appears without a reload. Never under somebody's hand: while a field
   has been touched, a dialog or a part is open, or the focus lies in the page, a line says that there is something, and a
   button shows it. What somebody has typed stays: most forms stand beside the part that is read again, and a field within it
   that says by "data-keep" what it is about is given back what stood in it. */
(function () {
  "use strict";

  const find = (selector, from) => (from || document).querySelector(selector);
  const line = () => find("[data-chart-line]");
  const body = () => document.getElementById("chart-now");
  const POLL = 120000;

  let socket = null;
  let wait = 1000;
  let pending = 0;
  let touched = false;
  let missed = false;

  function busy() {
    const focus = document.activeElement;
    return touched || find("dialog[open]") || find("#chart-now details[open]") || (focus && focus !== document.body && body().contains(focus));
  }

  function say(words) {
    const here = line();
    here.textContent = "";
    window.setTimeout(() => { here.textContent = words; }, 100);
  }

  function offer(on) {
    const bar = find("[data-chart-news]");
    if (bar) {
      bar.hidden = !on;
    }
  }

  function typed() {
    return Array.from(document.querySelectorAll("#chart-now [data-keep]"))
      .filter((field) => field.value !== field.defaultValue)
      .map((field) => ({ about: field.dataset.keep, text: field.value }));
  }

  function giveBack(kept) {
    kept.forEach(({ about, text }) => {
      const field = find("[data-keep='" + CSS.escape(about) + "']", body());
      if (field) {
        field.value = text;
        touched = true;
        const part = field.closest("details");
        if (part) {
          part.open = true;
        }
      }
    });
  }

  /* The part is replaced as a whole when the answer has come. */
  function giveBackLater(kept) {
    const before = body();
    const observer = new MutationObserver(() => {
      if (body() && body() !== before) {
        observer.disconnect();
        giveBack(kept);
      }
    });
    observer.observe(before.parentNode, { childList: true });
  }

  function refresh() {
    window.clearTimeout(pending);
    const kept = typed();
    if (kept.length > 0) {
      giveBackLater(kept);
    }
    missed = false;
    touched = false;
    offer(false);
    window.ohmsChartRefresh([{ name: "ohms-unasked", value: "1" }]);
  }

  /* Asked for by nobody: it waits for a page that is looked at, and for a hand that is off it. */
  function look() {
    window.clearTimeout(pending);
    if (!missed || !body() || document.hidden) {
      return;
    }
    if (busy()) {
      if (find("[data-chart-news]").hidden) {
        offer(true);
        say(line().dataset.chartWaits);
      }
      return;
    }
    refresh();
    say(line().dataset.chartSays);
  }

  function news() {
    missed = true;
    window.clearTimeout(pending);
    pending = window.setTimeout(look, 300);
  }

  function sayState() {
    const here = line();
    if (here && socket && socket.readyState !== WebSocket.CONNECTING) {
      here.dataset.liveState = socket.readyState === WebSocket.OPEN ? "open" : "closed";
    }
  }

  let opened = false;
  function listen() {
    const here = line();
    socket = new WebSocket("wss://" + window.location.host + here.dataset.chartLine);
    socket.addEventListener("open", () => {
      wait = 1000;
      socket.send(here.dataset.chartSign);
      sayState();
      if (opened) {
        news();
      }
      opened = true;
    });
    socket.addEventListener("message", news);
    socket.addEventListener("close", () => {
      sayState();
      window.setTimeout(listen, wait);
      wait = Math.min(30000, wait * 2);
    });
  }

  document.addEventListener("input", (event) => {
    touched = touched || !!(body() && event.target.closest && event.target.closest("#chart-now"));
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-chart-show]")) {
      refresh();
    }
  });

  function begin() {
    if (!line() || !body() || !window.ohmsChartRefresh) {
      return;
    }
    document.addEventListener("visibilitychange", look);
    document.addEventListener("focusout", () => { pending = window.setTimeout(look, 500); });
    window.setInterval(look, POLL);
    listen();
  }
  // where the tabs do not all fit, the one of this page is the one to see
  const tab = find(".chart-tabs__line [aria-current]");
  if (tab) {
    tab.scrollIntoView({ block: "nearest", inline: "center" });
  }
  if (document.readyState === "complete") {
    begin();
  } else {
    window.addEventListener("load", begin);
  }
})();
