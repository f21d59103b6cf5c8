/* Files go to the server in pieces of a megabyte, each in a request of its own. First all pieces are announced by their
   digests; the answer names those that are missing. So whatever was cut off goes on where it stopped: after a lost
   connection, in another tab, or when the same file is chosen again tomorrow. */
(function () {
  "use strict";

  const MOST = 100 * window.ohmsPieces.SIZE;
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
      await window.ohmsPieces.send(form.dataset.send, job.about, file, form.dataset, shown.say);
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
      article: form.dataset.article || "", kind: value("send-kind"), title: value("send-title"), sensitivity: value("send-sensitivity") || "N", hold: checked("send-hold")
    };
    const chosen = form.dataset.replaces || form.dataset.article ? Array.from(files).slice(0, 1) : Array.from(files);
    chosen.forEach((file) => waiting.push({ file: file, about: about }));
    next();
  }

  ["send-files", "send-camera"].map((id) => document.getElementById(id)).filter(Boolean).forEach((input) => {
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
