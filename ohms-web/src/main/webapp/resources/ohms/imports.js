/* A list goes to the server piece by piece; then the page leads on to its columns. What is wrong stands beside its field. */
(function () {
  "use strict";

  const PIECE = window.ohmsPieces.SIZE;
  const MOST = 64 * PIECE;
  const form = document.getElementById("upload");
  if (!form) {
    return;
  }
  const controls = { kind: "upload:kind", source: "upload:source", fileName: "upload:file" };
  const control = (field) => document.getElementById(controls[field]);
  const said = form.querySelector("[data-said]");
  let busy = false;

  function show(problems) {
    let first = null;
    Object.keys(controls).forEach((field) => {
      const words = problems[field] || "";
      document.getElementById(controls[field] + "Error").textContent = words;
      if (words) {
        control(field).setAttribute("aria-invalid", "true");
        first = first || control(field);
      } else {
        control(field).removeAttribute("aria-invalid");
      }
    });
    if (first) {
      first.focus();
    }
    return !first;
  }

  function problems(file) {
    const found = {};
    if (!control("source").value.trim()) {
      found.source = form.dataset.needed;
    }
    if (!file) {
      found.fileName = form.dataset.needed;
    } else if (file.size === 0 || file.size > MOST) {
      found.fileName = file.size === 0 ? form.dataset.empty : form.dataset.tooLarge;
    }
    return found;
  }

  const post = (address, body, type) => window.ohmsPieces.post(address, body, type, form.dataset.lost);

  async function send(file) {
    const about = { kind: control("kind").value, source: control("source").value, fileName: file.name };
    const begun = await post(form.dataset.send, JSON.stringify(about), "application/json");
    const count = Math.ceil(file.size / PIECE);
    for (let number = 0; number < count; number += 1) {
      said.textContent = form.dataset.sending + " " + Math.floor(100 * number / count) + " %";
      await post(form.dataset.send + begun.import + "/" + number, file.slice(number * PIECE, (number + 1) * PIECE), "application/octet-stream");
    }
    return begun.import;
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const file = control("fileName").files[0];
    if (busy || !show(problems(file))) {
      return;
    }
    busy = true;
    try {
      const begun = await send(file);
      busy = false;
      window.location.assign("/admin/imports/" + begun);
    } catch (refused) {
      busy = false;
      said.textContent = "";
      const fields = refused.fields || {};
      show(Object.keys(fields).some((field) => controls[field]) ? fields : { fileName: refused.message });
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (busy) {
      event.preventDefault();
    }
  });
}());
