/* Files go to the server in pieces of a megabyte, each in a request of its own. First all pieces are announced by their
   digests; the answer names those that are missing. So whatever was cut off goes on where it stopped: after a lost
   connection, in another tab, or when the same file is chosen again tomorrow. */
(function () {
  "use strict";

  const PIECE = window.ohmsPieces.SIZE;
  const MOST = 100 * PIECE;
  const form = document.getElementById("send");
  if (!form || !window.crypto || !window.crypto.subtle) {
    return;
  }
  const list = form.querySelector(".sent");
  const said = form.querySelector("[data-said]");
  const drop = form.querySelector("[data-drop]");
  const waiting = [];
  let busy = false;
  let failed = 0;

  function value(id) {
    const control = document.getElementById(id);
    return control ? control.value : "";
  }

  function checked(id) {
    const control = document.getElementById(id);
    return Boolean(control && control.checked);
  }

  const post = (address, body, type) => window.ohmsPieces.post(address, body, type, form.dataset.lost);

  async function digest(blob) {
    const bytes = new Uint8Array(await window.crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
    return Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
  }

  function line(file) {
    const item = document.createElement("li");
    const name = document.createElement("b");
    const state = document.createElement("span");
    const bar = document.createElement("progress");
    name.textContent = file.name;
    bar.max = 100;
    bar.setAttribute("aria-label", file.name);
    item.append(name, " ", state, bar);
    list.append(item);
    list.hidden = false;
    return {
      say(words, percent) {
        state.textContent = words;
        bar.value = percent;
      },
      end(words) {
        state.textContent = words;
        bar.remove();
        said.textContent = file.name + ": " + words;
      },
      fail(words, again) {
        state.textContent = words;
        state.className = "bad";
        bar.remove();
        said.textContent = file.name + ": " + words;
        const button = document.createElement("button");
        button.type = "button";
        button.className = "btn btn--sm";
        button.textContent = form.dataset.again;
        button.addEventListener("click", () => { item.remove(); failed -= 1; again(); });
        item.append(" ", button);
      }
    };
  }

  async function send(job) {
    const file = job.file;
    const shown = line(file);
    try {
      if (file.size === 0 || file.size > MOST) {
        throw new Error(file.size === 0 ? form.dataset.empty : form.dataset.tooLarge);
      }
      const count = Math.ceil(file.size / PIECE);
      const piece = (number) => file.slice(number * PIECE, (number + 1) * PIECE);
      const digests = [];
      for (let number = 0; number < count; number += 1) {
        shown.say(form.dataset.reading, 100 * number / count);
        digests.push(await digest(piece(number)));
      }
      let progress = await post(form.dataset.send, JSON.stringify({ ...job.about, fileName: file.name, size: file.size, digests: digests }), "application/json");
      for (const number of progress.missing) {
        shown.say(form.dataset.sending, 100 * number / count);
        progress = await post(form.dataset.send + progress.document + "/" + number, piece(number), "application/octet-stream");
      }
      shown.end(form.dataset.done);
    } catch (refused) {
      failed += 1;
      shown.fail(refused.message || form.dataset.lost, () => { waiting.push(job); next(); });
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
    if (!failed) {
      window.location.assign(window.location.pathname);
    }
  }

  function take(files) {
    if (!files.length) {
      return;
    }
    const about = {
      patient: form.dataset.patient, visit: form.dataset.visit, replaces: form.dataset.replaces,
      kind: value("send-kind"), title: value("send-title"), sensitivity: value("send-sensitivity") || "N", hold: checked("send-hold")
    };
    const chosen = form.dataset.replaces ? Array.from(files).slice(0, 1) : Array.from(files);
    chosen.forEach((file) => waiting.push({ file: file, about: about }));
    next();
  }

  ["send-files", "send-camera"].forEach((id) => {
    const input = document.getElementById(id);
    input.addEventListener("change", () => {
      if (input.files.length) {
        take(input.files);
        input.value = "";
      }
    });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  ["dragenter", "dragover"].forEach((name) => drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("is-over");
  }));
  ["dragleave", "drop"].forEach((name) => drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.remove("is-over");
    if (name === "drop" && event.dataTransfer) {
      take(event.dataTransfer.files);
    }
  }));
  window.addEventListener("beforeunload", (event) => {
    if (busy) {
      event.preventDefault();
    }
  });
}());
