/* Shows, although no page is open, that there is something new, and opens the page that says what. It keeps nothing of any page. */
(function () {
  "use strict";

  self.addEventListener("push", (event) => {
    const told = event.data ? event.data.json() : {};
    event.waitUntil(self.registration.showNotification(told.title || "OHMS", {
      body: told.body || "", tag: "notifications", data: { address: told.address || "/notifications" },
    }));
  });

  self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    const address = new URL(event.notification.data.address, self.location.origin);
    if (address.origin === self.location.origin) {
      event.waitUntil(self.clients.openWindow(address.href));
    }
  });
}());
