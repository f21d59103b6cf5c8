/* Asks the browser to show that there is something new although no page is open, and hands its address to the form. */
(function () {
  "use strict";

  const bytes = (text) => Uint8Array.from(
    window.atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const part = (button, name) => document.getElementById(button.dataset[name]);

  function say(button, words) {
    const place = part(button, "says");
    place.textContent = words;
    place.hidden = !words;
  }

  function subscribed(key) {
    return window.Notification.requestPermission().then((answer) => {
      if (answer !== "granted") {
        throw new Error(answer);
      }
      return navigator.serviceWorker.register("/sw.js");
    }).then(() => navigator.serviceWorker.ready).then((worker) => worker.pushManager.subscribe({
      userVisibleOnly: true, applicationServerKey: bytes(key),
    }));
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-push]");
    if (!button) {
      return;
    }
    if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) {
      say(button, button.dataset.missing);
      return;
    }
    say(button, "");
    button.disabled = true;
    subscribed(button.dataset.push).then((device) => {
      part(button, "device").value = JSON.stringify(device);
      button.disabled = false;
      part(button, "send").click();
    }).catch(() => {
      button.disabled = false;
      say(button, button.dataset.failed);
    });
  });
}());
