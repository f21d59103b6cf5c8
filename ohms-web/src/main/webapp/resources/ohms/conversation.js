/* A conversation that stays open: what the other side writes, and that they have read, appears without a reload. Lists of
   conversations and tasks are read again when the bell rings. Nothing is read for a page nobody looks at, and what somebody
   types stays untouched. */
(function () {
  "use strict";

  const find = (selector, from) => (from || document).querySelector(selector);
  const line = () => find("[data-talk-line]");
  const UNASKED = [{ name: "ohms-unasked", value: "1" }];

  let socket = null;
  let wait = 1000;
  let missed = false;
  let pending = 0;

  function say() {
    const here = line();
    here.textContent = "";
    window.setTimeout(() => { here.textContent = here.dataset.talkSays; }, 100);
  }

  /* Pages without PrimeFaces fetch what was written from a page that holds nothing else. */
  function fetchTalk(from) {
    return fetch(from, { credentials: "same-origin", headers: { "Ohms-Unasked": "1" } })
      .then((answer) => (answer.ok && !answer.redirected ? answer.text() : ""))
      .then((text) => {
        const fresh = text ? find("#talk", new DOMParser().parseFromString(text, "text/html")) : null;
        if (fresh) {
          find("[data-talk-now]").replaceChildren(...fresh.childNodes);
        }
      })
      .catch(() => { missed = true; });
  }

  function look() {
    window.clearTimeout(pending);
    if (!missed || document.hidden) {
      return;
    }
    missed = false;
    const count = document.querySelectorAll(".talk__one").length;
    if (window.ohmsTalkRefresh) {
      window.ohmsTalkRefresh(UNASKED);
      return;
    }
    fetchTalk(line().dataset.talkFrom).then(() => {
      if (document.querySelectorAll(".talk__one").length > count) {
        say();
      }
    });
  }

  function news() {
    missed = true;
    window.clearTimeout(pending);
    pending = window.setTimeout(look, 200);
  }

  let opened = false;
  function listen() {
    socket = new WebSocket("wss://" + window.location.host + line().dataset.talkLine);
    socket.addEventListener("open", () => {
      wait = 1000;
      socket.send(line().dataset.talkId);
      line().dataset.liveState = "open";
      if (opened) {
        news();
      }
      opened = true;
    });
    socket.addEventListener("message", news);
    socket.addEventListener("close", () => {
      line().dataset.liveState = "closed";
      window.setTimeout(listen, wait);
      wait = Math.min(30000, wait * 2);
    });
  }

  function followBell() {
    const count = find("[data-bell-count]");
    let rung = false;
    const read = () => {
      if (rung && !document.hidden) {
        rung = false;
        window.ohmsListRefresh(UNASKED);
      }
    };
    new MutationObserver(() => {
      rung = true;
      read();
    }).observe(count, { childList: true, characterData: true, subtree: true });
    document.addEventListener("visibilitychange", read);
  }

  function begin() {
    if (line() && find("[data-talk-now]")) {
      document.addEventListener("visibilitychange", look);
      listen();
    }
    if (find("[data-list-now]") && find("[data-bell-count]") && window.ohmsListRefresh) {
      followBell();
    }
  }
  if (document.readyState === "complete") {
    begin();
  } else {
    window.addEventListener("load", begin);
  }
})();
