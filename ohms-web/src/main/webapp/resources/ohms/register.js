/* While somebody is registered: looks who it may be already, whenever one of the telling fields was left. */
(function () {
    "use strict";
    const telling = ["family", "given", "birthDate", "mobile", "email", "postalCode"];
    let before = "";
    document.addEventListener("focusout", function (event) {
        const id = event.target.id || "";
        if (!id.startsWith("register:") || !telling.includes(id.split(":").pop())) {
            return;
        }
        const now = telling.map(function (name) {
            const field = document.getElementById("register:" + name);
            return field ? field.value : "";
        }).join("|");
        if (now !== before && typeof window.ohmsCompare === "function") {
            before = now;
            window.ohmsCompare();
        }
    });
})();
