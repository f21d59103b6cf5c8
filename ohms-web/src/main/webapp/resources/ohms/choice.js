/* A select of many lines becomes a field one types into: each word may stand anywhere in a line, with or without its
   accents. The select stays the field of the form, out of sight: its value is sent, and drafts and Ajax go on as they did.
   With few lines, or without this script, it is the plain select it was. */
(function () {
  "use strict";

  const MANY = 15;
  const SHOWN = 50;
  let chosenLast = "";

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  function part(tag, css, attributes) {
    const made = document.createElement(tag);
    made.className = css;
    Object.entries(attributes).forEach(([name, value]) => value !== null && made.setAttribute(name, value));
    return made;
  }

  function choice(box, select) {
    const label = select.id ? document.querySelector("label[for='" + CSS.escape(select.id) + "']") : null;
    const id = select.id + "-find";
    const input = part("input", "ctl", { id: id, type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": id + "-hits", autocomplete: "off", autocapitalize: "none", spellcheck: "false", maxlength: "200",
      "aria-label": label ? null : select.getAttribute("aria-label"), "aria-describedby": select.getAttribute("aria-describedby"),
      "aria-invalid": select.getAttribute("aria-invalid") });
    const list = part("div", "", { id: id + "-hits", role: "listbox", "aria-label": label ? label.textContent.trim() : select.getAttribute("aria-label") });
    const hint = part("p", "finder__hint", {});
    const pop = part("div", "finder__pop", {});
    const says = part("div", "vh", { role: "status", "aria-live": "polite" });
    let hits = [];
    let active = -1;
    let typed = false;

    const chosen = () => select.options[select.selectedIndex];

    function write() {
      input.value = chosen() ? chosen().text.trim() : "";
      typed = false;
    }

    function hide() {
      pop.hidden = true;
      hits = [];
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function activate(index) {
      active = index;
      Array.from(list.children).forEach((row, i) => {
        row.setAttribute("aria-selected", String(i === index));
        if (i === index) {
          input.setAttribute("aria-activedescendant", row.id);
          row.scrollIntoView({ block: "nearest" });
        }
      });
    }

    function row(option, index) {
      const made = part("div", "finder__hit", { id: list.id + "-" + index, role: "option", "aria-selected": "false" });
      made.textContent = option.text.trim();
      return made;
    }

    function show() {
      const words = typed ? plain(input.value).split(/\s+/).filter((word) => word) : [];
      const found = Array.from(select.options).filter((option) => words.every((word) => plain(option.text).includes(word)));
      hits = found.slice(0, SHOWN);
      list.replaceChildren(...hits.map(row));
      const left = found.length - hits.length;
      hint.textContent = found.length === 0 ? box.dataset.choiceNone : box.dataset.choiceMore.replace("{0}", String(left));
      hint.hidden = found.length > 0 && left === 0;
      says.textContent = found.length === 0 ? box.dataset.choiceNone : box.dataset.choiceSays.replace("{0}", String(found.length));
      pop.hidden = false;
      input.setAttribute("aria-expanded", String(hits.length > 0));
      if (hits.length > 0) {
        activate(typed ? 0 : Math.max(0, hits.indexOf(chosen())));
      } else {
        active = -1;
        input.removeAttribute("aria-activedescendant");
      }
    }

    function choose(option) {
      const changed = option !== chosen();
      select.selectedIndex = option.index;
      write();
      hide();
      if (changed) {
        chosenLast = select.id;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        if (box.dataset.choice === "go") {
          select.form.requestSubmit();
        }
      }
    }

    /* What was typed and not chosen is nothing; an emptied field is the line of the select that stands for nothing. */
    function leave() {
      const nothing = typed && input.value.trim() === "" && Array.from(select.options).find((option) => option.value === "");
      if (nothing) {
        choose(nothing);
      } else {
        write();
        hide();
      }
    }

    input.addEventListener("focus", () => input.select());
    input.addEventListener("click", () => pop.hidden && show());
    input.addEventListener("input", () => {
      typed = true;
      show();
    });
    input.addEventListener("blur", leave);
    input.addEventListener("keydown", (event) => {
      const open = !pop.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!open) {
          show();
        } else if (hits.length > 0) {
          activate((active + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
        }
      } else if (event.key === "Enter") {
        // a select is not sent by Enter either
        event.preventDefault();
        if (open && active >= 0) {
          choose(hits[active]);
        }
      } else if (event.key === "Tab" && open && typed && input.value.trim() !== "" && active >= 0) {
        choose(hits[active]);
      } else if (event.key === "Escape" && open) {
        event.stopPropagation();
        write();
        hide();
      }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const at = Array.from(list.children).indexOf(event.target.closest("[role=option]"));
      if (at >= 0) {
        choose(hits[at]);
      }
    });
    select.addEventListener("change", write);
    select.addEventListener("focus", () => input.focus());

    pop.append(list, hint);
    pop.hidden = true;
    box.append(input, pop, says);
    write();
    const had = document.activeElement;
    select.classList.add("vh");
    select.tabIndex = -1;
    select.setAttribute("aria-hidden", "true");
    if (label) {
      label.htmlFor = id;
    }
    // Ajax brought the form anew: whoever chose here goes on here
    if (had === select || (chosenLast === select.id && had === document.body)) {
      input.focus();
    }
    chosenLast = "";
  }

  const seen = new WeakSet();
  function begin() {
    document.querySelectorAll("[data-choice]").forEach((box) => {
      const select = box.querySelector("select");
      if (select && !seen.has(select)) {
        seen.add(select);
        if (select.options.length > MANY) {
          choice(box, select);
        }
      }
    });
  }
  begin();
  new MutationObserver(begin).observe(document.body, { childList: true, subtree: true });
})();
