/* Drawing a signature: lines go as numbers into a hidden field, so that they stay sharp in print and are nothing but lines.
   Whoever cannot or does not want to draw types the name, which counts the same. */
(function () {
  "use strict";

  const box = document.querySelector("[data-sign]");
  const canvas = box && box.querySelector("canvas");
  const field = box && document.getElementById(box.dataset.sign);
  if (!canvas || !field || !canvas.getContext) {
    return;
  }
  const pen = canvas.getContext("2d");
  const most = 1900;
  let points = 0;
  let drawing = false;
  box.hidden = false;

  function at(event) {
    const shown = canvas.getBoundingClientRect();
    const clip = (value, limit) => Math.max(0, Math.min(limit, Math.round(value)));
    return {
      x: clip((event.clientX - shown.left) * canvas.width / shown.width, canvas.width - 1),
      y: clip((event.clientY - shown.top) * canvas.height / shown.height, canvas.height - 1)
    };
  }

  function add(letter, point) {
    if (points < most) {
      field.value += letter + point.x + " " + point.y;
      points += 1;
    }
  }

  canvas.addEventListener("pointerdown", (event) => {
    const point = at(event);
    drawing = true;
    canvas.setPointerCapture(event.pointerId);
    pen.lineWidth = 3;
    pen.lineCap = "round";
    pen.strokeStyle = getComputedStyle(canvas).color;
    pen.beginPath();
    pen.moveTo(point.x, point.y);
    add("M", point);
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (drawing) {
      const point = at(event);
      pen.lineTo(point.x, point.y);
      pen.stroke();
      add("L", point);
    }
  });
  ["pointerup", "pointercancel"].forEach((end) => canvas.addEventListener(end, () => { drawing = false; }));

  box.querySelector("[data-sign-clear]").addEventListener("click", () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    field.value = "";
    points = 0;
  });
  field.value = "";
}());
