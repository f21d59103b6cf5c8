/* What somebody types into a form is kept on the server until it is saved, so that neither a lost page nor a signed-out
   workplace costs it. Nothing of it stays in the browser. Each opening of a form has a number, so that two tabs are two
   drafts and a late request cannot bring back what was saved. */
(function () {
  "use strict";

  const WAIT = 1500;
  const NOT_TYPED = /^(hidden|password|file|submit|button|reset|image)$/;

  function keeper(box) {
    const name = box.dataset.draft;
    const subject = box.dataset.draftSubject || "";
    const offer = box.querySelector("[data-draft-offer]");
    const form = () => document.getElementById(name);
    let opening = window.crypto.randomUUID();
    let dirty = false;
    let timer = 0;
    let turn = 0;
    let sent = 0;
    let began = false;
    let asking = null;

    const typed = () => Array.from(form().elements).filter((field) => field.name && field.name.startsWith(name + ":") && (field.dataset.draftToo || !NOT_TYPED.test(field.type)));
    const choice = (field) => field.type === "checkbox" || field.type === "radio";

    function next() {
      turn = Math.max(turn + 1, Date.now());
      return turn;
    }

    /* The form says which draft is its own, so that saving ends it, or keeps what was sent too late to be saved. */
    function sign() {
      if (!form()) {
        return;
      }
      Object.entries({ ohmsDraftOpening: opening, ohmsDraftTurn: next(), ohmsDraftForm: name, ohmsDraftSubject: subject }).forEach(([key, value]) => {
        let field = form().elements.namedItem(key);
        if (!field) {
          field = document.createElement("input");
          field.type = "hidden";
          field.name = key;
          form().append(field);
        }
        field.value = value;
      });
    }

    function send(more) {
      asking = new AbortController();
      return fetch("/drafts", { method: "POST", credentials: "same-origin", keepalive: true, signal: asking.signal,
        headers: { "Content-Type": "application/json" }, body: JSON.stringify({ form: name, subject: subject, opening: opening, ...more }) });
    }

    function keep() {
      window.clearTimeout(timer);
      if (!dirty || !form()) {
        return;
      }
      dirty = false;
      if (!typed().length) {
        return;
      }
      const fields = {};
      typed().filter((field) => !choice(field) || field.checked).forEach((field) => {
        fields[field.name] = (fields[field.name] || []).concat(field.value);
      });
      const mine = next();
      sent = mine;
      send({ turn: mine, fields: fields }).then((answer) => {
        began = true;
        if (mine === sent && !dirty) {
          box.dataset.draftKept = String(answer.ok);
        }
      }, () => { dirty = true; });
    }

    function touch(wait) {
      dirty = true;
      box.dataset.draftKept = "false";
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, wait);
    }

    function forget() {
      window.clearTimeout(timer);
      dirty = false;
      if (asking) {
        asking.abort();
      }
    }

    function putBack() {
      const values = JSON.parse(offer.dataset.draftValues);
      const there = new Set(typed().map((field) => field.name));
      const address = new URL(window.location.href);
      const said = typed().filter((field) => field.dataset.draftAddress && (values[field.name] || [""])[0]);
      const elsewhere = said.some((field) => address.searchParams.get(field.dataset.draftAddress) !== values[field.name][0]);
      if (box.dataset.draftBack !== "true" && (elsewhere || Object.keys(values).some((key) => !there.has(key)))) {
        said.forEach((field) => address.searchParams.set(field.dataset.draftAddress, values[field.name][0]));
        address.searchParams.set("draft", "true");
        window.location.replace(address);
        return;
      }
      const changed = [];
      typed().forEach((field) => {
        const before = choice(field) ? field.checked : field.value;
        const value = values[field.name];
        if (choice(field)) {
          field.checked = !!value && value.includes(field.value);
        } else if (value && (field.tagName !== "SELECT" || Array.from(field.options).some((option) => option.value === value[0]))) {
          field.value = value[0];
        }
        if (before !== (choice(field) ? field.checked : field.value)) {
          changed.push(field);
        }
      });
      opening = offer.dataset.draftOpening;
      turn = Number(offer.dataset.draftTurn);
      sign();
      changed.forEach((field) => {
        for (let around = field.closest("details"); around; around = around.parentElement.closest("details")) {
          around.open = true;
        }
        if (field.tagName === "SELECT") {
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }
      });
      offer.querySelector("[data-draft-says=offered]").hidden = true;
      offer.querySelector("[data-draft-says=back]").hidden = false;
      offer.querySelector("[data-draft-do=restore]").remove();
      touch(WAIT);
    }

    function discard() {
      const mine = opening;
      const back = !offer.querySelector("[data-draft-do=restore]");
      forget();
      opening = offer.dataset.draftOpening;
      send({ discard: true }).then(() => {
        if (back) {
          const address = new URL(window.location.href);
          address.searchParams.delete("draft");
          window.location.replace(address);
        } else {
          opening = mine;
          offer.remove();
        }
      }, () => {});
    }

    const ours = (target) => form() && form().contains(target) && target.name && !NOT_TYPED.test(target.type);
    document.addEventListener("input", (event) => ours(event.target) && touch(WAIT));
    document.addEventListener("change", (event) => ours(event.target) && touch(100));
    document.addEventListener("focusout", (event) => ours(event.target) && keep());
    document.addEventListener("visibilitychange", () => document.hidden && keep());
    window.addEventListener("pagehide", keep);
    document.addEventListener("click", (event) => {
      const hit = event.target.closest("[data-draft-do]");
      if (hit && box.contains(hit)) {
        (hit.dataset.draftDo === "restore" ? putBack : discard)();
      } else if (form() && event.target.closest("button[type=submit]") && form().contains(event.target)) {
        sign();
        forget();
      }
    }, true);
    if (window.jQuery) {
      window.jQuery(document).on("pfAjaxComplete.ohmsDraft", (event, request) => {
        if (form() && !/<redirect /.test((request && request.responseText) || "") && began) {
          touch(WAIT);
        }
      });
    }
    sign();
    new MutationObserver(() => form() && !form().elements.namedItem("ohmsDraftOpening") && sign()).observe(document.body, { childList: true, subtree: true });
    if (offer && box.dataset.draftBack === "true") {
      putBack();
    }
  }

  function begin() {
    Array.from(document.querySelectorAll("[data-draft]")).forEach(keeper);
  }
  if (document.readyState === "complete") {
    begin();
  } else {
    window.addEventListener("load", begin);
  }
})();
