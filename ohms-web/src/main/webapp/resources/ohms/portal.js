/* What patients' pages add to the plain form: the same time on the clock of this device where that is another one, the
   minutes a held time has left, and the chosen time beside the button. Every page works without it. */
(function () {
  "use strict";

  const find = (selector, from) => (from || document).querySelector(selector);
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  /* A device in another zone sees both clocks. */
  function showDeviceTimes() {
    all("time[data-offset]").forEach((shown) => {
      const moment = new Date(shown.getAttribute("datetime"));
      if (isNaN(moment) || -moment.getTimezoneOffset() === Number(shown.dataset.offset)) {
        return;
      }
      const own = new Intl.DateTimeFormat(document.documentElement.lang || "en", {
        weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit", timeZoneName: "short"
      }).format(moment);
      const words = find("[data-device-time]");
      const line = document.createElement("span");
      line.className = "s2";
      line.textContent = (words ? words.dataset.deviceTime : "") + " " + own;
      shown.after(line);
    });
  }

  /* Seconds are counted by the distance to the end, so a sleeping tab wakes up with the right figure. */
  function countDown() {
    const box = find("[data-held-seconds]");
    if (!box) {
      return;
    }
    const end = Date.now() + Number(box.dataset.heldSeconds) * 1000;
    const figure = find("[data-held-left]", box);
    const said = find("[data-held-said]", box);
    let warned = false;
    const timer = window.setInterval(tick, 1000);
    function tick() {
      const left = Math.max(0, Math.round((end - Date.now()) / 1000));
      figure.textContent = figure.dataset.heldLeft.replace("{0}", Math.floor(left / 60)).replace("{1}", left % 60);
      if (left <= 60 && !warned) {
        warned = true;
        said.textContent = said.dataset.heldSaid;
      }
      if (left === 0) {
        window.clearInterval(timer);
        window.location.reload();
      }
    }
    tick();
  }

  /* The time somebody chose stands beside the button that goes on. */
  function echoChoice() {
    const place = find("[data-chosen]");
    if (!place) {
      return;
    }
    document.addEventListener("change", (event) => {
      if (event.target.matches("[data-says]")) {
        place.textContent = event.target.dataset.says;
      }
    });
  }

  function begin() {
    showDeviceTimes();
    countDown();
    echoChoice();
  }
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();
