/* Files for a message that is being written. Each goes to the server in pieces as soon as it is chosen; the form names those
   that arrived. Parts of the page may be drawn anew at any time, so everything is looked for when it is needed. */
(function () {
  "use strict";

  const MOST = 5;
  const LARGEST = 100 * window.ohmsPieces.SIZE;
  const waiting = [];
  let busy = false;

  const box = () => document.querySelector("[data-attach]");
  const list = () => box().querySelector("[data-attach-list]");
  const named = () => box().closest("form").querySelector("[data-attach-ids]");
  const ids = () => named().value.split(" ").filter(Boolean);

  function say(words) {
    box().querySelector("[data-attach-said]").textContent = words;
  }

  function line(file) {
    const item = document.createElement("li");
    const name = document.createElement("b");
    const state = document.createElement("span");
    name.textContent = file.name;
    item.append(name, " ", state);
    list().append(item);
    return {
      item: item,
      tell(words) { state.textContent = words; }
    };
  }

  function removal(id, name) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn--sm";
    button.dataset.attachRemove = id;
    button.textContent = box().dataset.remove;
    button.setAttribute("aria-label", box().dataset.remove + ": " + name);
    return button;
  }

  async function send(file) {
    const shown = line(file);
    const words = box().dataset;
    try {
      if (file.size === 0 || file.size > LARGEST) {
        throw new Error(file.size === 0 ? words.empty : words.tooLarge);
      }
      if (ids().length >= MOST) {
        throw new Error(words.tooMany);
      }
      const about = { patient: words.patient, conversation: words.talk, kind: "OTHER", sensitivity: "N" };
      const id = await window.ohmsPieces.send(words.attach, about, file, words, (state) => shown.tell(state));
      if (!ids().includes(id)) {
        named().value = ids().concat(id).join(" ");
        shown.item.dataset.file = id;
        shown.item.append(" ", removal(id, file.name));
        if (!shown.item.isConnected) {
          list().append(shown.item);
        }
        shown.tell(words.done);
      } else {
        shown.item.remove();
      }
      say(file.name + ": " + words.done);
    } catch (refused) {
      const why = refused.message || words.lost;
      shown.tell(why);
      shown.item.className = "bad";
      say(file.name + ": " + why);
    }
  }

  async function next() {
    if (busy) {
      return;
    }
    busy = true;
    while (waiting.length) {
      await send(waiting.shift());
    }
    busy = false;
  }

  document.addEventListener("change", (event) => {
    if (event.target.id === "attach-files") {
      list().querySelectorAll(".bad").forEach((old) => old.remove());
      waiting.push(...event.target.files);
      event.target.value = "";
      next();
    }
  });
  document.addEventListener("click", (event) => {
    const away = event.target.closest("[data-attach-remove]");
    if (away) {
      named().value = ids().filter((id) => id !== away.dataset.attachRemove).join(" ");
      away.closest("li").remove();
      document.getElementById("attach-files").focus();
      return;
    }
    /* what is still on its way would be missing in the message */
    const sends = event.target.closest("button[type=submit], input[type=submit]");
    if (busy && sends && sends.form === box().closest("form")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      say(box().dataset.busy);
    }
  }, true);
  window.addEventListener("beforeunload", (event) => {
    if (busy) {
      event.preventDefault();
    }
  });
}());
