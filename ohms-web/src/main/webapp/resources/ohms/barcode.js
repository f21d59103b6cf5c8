/* A bar code on a pack is photographed with the camera of the device and read here; the picture goes nowhere. Where a browser
   reads no bar codes, nothing is offered, and what the pack says is typed or comes from a reader that types. */
(function () {
  "use strict";

  if (!("BarcodeDetector" in window) || !window.createImageBitmap) {
    return;
  }
  const WANTED = ["data_matrix", "code_128", "ean_13", "qr_code"];
  const LONGEST = 60;

  async function texts(file, formats) {
    try {
      const picture = await window.createImageBitmap(file);
      const codes = await new window.BarcodeDetector({ formats: formats }).detect(picture);
      picture.close();
      // a reader that types leaves the signs out that stand between the elements
      return codes.map((code) => code.rawValue.replace(/\u001d/g, "").trim()).filter((text) => text && text.length <= LONGEST);
    } catch (unreadable) {
      return [];
    }
  }

  /* The lot that a code names, else the first one nothing was read of yet. */
  function fieldOf(fields, text) {
    const names = (field) => text.toUpperCase().endsWith(field.dataset.lot.toUpperCase());
    return fields.find(names) || fields.find((field) => !field.value);
  }

  async function read(input, formats) {
    const form = input.closest("form");
    const said = form.querySelector("[data-scan-said]");
    const fields = Array.from(form.querySelectorAll("input[data-lot]"));
    const found = await texts(input.files[0], formats);
    const field = found.length ? fieldOf(fields, found[0]) : null;
    input.value = "";
    if (!field) {
      said.textContent = said.dataset.none;
      return;
    }
    field.value = found[0];
    field.dispatchEvent(new Event("change", { bubbles: true }));
    said.textContent = said.dataset.read + " " + found[0];
    field.focus();
  }

  window.BarcodeDetector.getSupportedFormats().then((known) => {
    const formats = WANTED.filter((one) => known.includes(one));
    if (!formats.length) {
      return;
    }
    document.documentElement.classList.add("can-scan");
    // the form is made anew with each answer, so the page listens for it
    document.addEventListener("change", (event) => {
      const input = event.target.closest("[data-scan-photo]");
      if (input && input.files.length) {
        read(input, formats);
      }
    });
  });
}());
