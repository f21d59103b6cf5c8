/* Signing in at the page one is at. After a quiet time the page leaves the document, so that nobody reads it, and comes back
   as it was once its owner has signed in again; somebody else gets a page of their own. And when something that reaches far
   asks who sits there, the answer is given here and the button is pressed again. */
(function () {
  "use strict";

  const OF_ITSELF = /^(idle|expired)$/;
  const LOOK = 30000;
  const KEPT = 7200000;
  const box = () => document.getElementById("again");
  const part = (name) => box().querySelector("[data-again-" + name + "]");
  const step = (name) => box().querySelector("[data-again-step=" + name + "]");
  const steps = () => Array.from(box().querySelectorAll("[data-again-step]"));

  let open = "";
  let pressed = "";
  let half = null;
  let question = null;
  let away = null;
  let timer = 0;
  let since = 0;

  function say(words) {
    const place = part("says");
    place.textContent = words || "";
    place.hidden = !words;
  }

  function show(name) {
    steps().forEach((form) => {
      form.hidden = form.dataset.againStep !== name;
      form.reset();
    });
    part("paper").hidden = name !== "code";
    const first = step(name).querySelector("input");
    if (first) {
      first.focus();
    }
  }

  function begin(how) {
    open = how;
    half = null;
    question = null;
    say("");
    part("heading").textContent = box().dataset[how + "Title"];
    part("reason").textContent = box().dataset[how + "Why"];
    part("leave").hidden = how !== "in";
    part("cancel").hidden = how !== "again";
    part("other").hidden = how !== "again";
    part("passkey").hidden = true;
    if (!box().open) {
      box().showModal();
    }
    show("password");
  }

  /* ---------- the page goes and comes back ---------- */
  function putAway() {
    const nodes = Array.from(document.body.children).filter((node) => node !== box() && node.tagName !== "SCRIPT");
    away = { nodes: nodes, title: document.title, focus: document.activeElement, top: window.scrollY };
    document.querySelectorAll("dialog[open]").forEach((dialog) => dialog !== box() && dialog.close());
    nodes.forEach((node) => node.remove());
    document.title = box().dataset.inTitle;
  }

  function putBack() {
    const page = away;
    away = null;
    page.nodes.forEach((node) => document.body.insertBefore(node, box()));
    document.title = page.title;
    window.scrollTo(0, page.top);
    if (page.focus && page.focus.isConnected) {
      page.focus.focus();
    }
  }

  function close() {
    open = "";
    window.clearInterval(timer);
    box().close();
  }

  function isIn() {
    const again = pressed;
    const how = open;
    close();
    if (how === "in") {
      putBack();
    }
    document.dispatchEvent(new CustomEvent("ohms-in"));
    const button = how === "again" && again ? document.getElementById(again) : null;
    if (button) {
      button.click();
    }
  }

  /* Somebody may have signed in at another window meanwhile. The page comes back for its own person only, and not for ever. */
  function look() {
    if (Date.now() - since > KEPT) {
      window.location.reload();
      return;
    }
    fetch("/signed-in", { credentials: "same-origin", headers: { "Ohms-Unasked": "1" } }).then((answer) => {
      if (answer.status === 204 && open === "in") {
        if (answer.headers.get("Ohms-Who") === box().dataset.againWho) {
          isIn();
        } else {
          window.location.replace("/");
        }
      } else if (answer.status === 401 && !OF_ITSELF.test(answer.headers.get("Ohms-Over") || "idle")) {
        window.location.reload();
      }
    }, () => {});
  }

  /* ---------- the steps ---------- */
  function send(what) {
    const asked = open;
    return fetch("/login/here", { method: "POST", credentials: "same-origin", headers: { "Content-Type": "application/json" }, body: JSON.stringify(what) })
      .then((answer) => (answer.ok ? answer.json() : { refused: box().dataset.failed }), () => ({ refused: box().dataset.failed }))
      .then((answer) => asked === open && judge(answer));
  }

  function judge(answer) {
    if (answer.in) {
      isIn();
    } else if (answer.go) {
      window.location.assign(answer.go + "?to=" + encodeURIComponent(window.location.pathname + window.location.search));
    } else if (answer.second) {
      half = answer.second;
      say("");
      show(half.app ? "code" : "paper");
      part("paper").hidden = !half.app;
      if (half.passkey) {
        send({ step: "ask", id: half.id });
      }
    } else if (answer.question) {
      question = answer.question;
      part("passkey").hidden = !window.PublicKeyCredential;
    } else if (answer.refused) {
      if (answer.out) {
        window.location.reload();
      } else if (answer.begin) {
        begin(open);
      }
      say(answer.refused);
      const shown = steps().find((form) => !form.hidden);
      shown.reset();
      shown.querySelector("input").focus();
    }
  }

  function answerWith(form) {
    const name = form.dataset.againStep;
    const value = form.querySelector("input").value;
    if (name === "password") {
      send({ step: open === "again" ? "again" : "password", value: value });
    } else {
      send({ step: name, id: half.id, value: value });
    }
  }

  function answerWithPasskey() {
    say("");
    window.ohmsPasskey("get", JSON.parse(question)).then((proof) => {
      const value = JSON.stringify(proof);
      return send(open === "again" ? { step: "again-passkey", value: value } : { step: "passkey", id: half.id, value: value });
    }, () => say(box().dataset.passkeyFailed)).then(() => {
      if (open === "again") {
        send({ step: "ask-again" });
      } else if (open === "in" && half) {
        send({ step: "ask", id: half.id });
      }
    });
  }

  document.addEventListener("ohms-over", (event) => {
    if (!box() || !OF_ITSELF.test(event.detail.reason)) {
      return;
    }
    event.preventDefault();
    if (open !== "in") {
      putAway();
      begin("in");
      since = Date.now();
      timer = window.setInterval(look, LOOK);
    }
  });

  document.addEventListener("ohms-ask-again", (event) => {
    pressed = event.detail.pressed;
    if (!open) {
      part("other").href = "/login/again?to=" + encodeURIComponent(window.location.pathname + window.location.search);
      begin("again");
      send({ step: "ask-again" });
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-again-step]");
    if (form) {
      event.preventDefault();
      answerWith(form);
    }
  });

  document.addEventListener("click", (event) => {
    const on = (name) => event.target.closest("[data-again-" + name + "]");
    if (on("cancel")) {
      close();
    } else if (on("leave")) {
      window.location.reload();
    } else if (on("paper")) {
      show("paper");
      part("paper").hidden = true;
    } else if (on("passkey")) {
      answerWithPasskey();
    }
  });

  document.addEventListener("cancel", (event) => {
    if (event.target === box()) {
      event.preventDefault();
      if (open === "again") {
        close();
      }
    }
  }, true);
})();
