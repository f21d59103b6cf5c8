/* Finding a patient from anywhere, or an invoice by its number: a field with a list of hits. What is typed goes in the body of a POST, never into an
   address. Enter opens, Alt B (or B, once the arrows chose somebody) books. */
(function () {
  "use strict";

  const WAIT = 200;
  const SHORTEST = 2;

  function finder(box) {
    const input = box.querySelector("[data-finder-field]");
    const list = box.querySelector("[data-finder-hits]");
    const says = box.querySelector("[data-finder-says]");
    const choosing = box.dataset.finder === "choose";
    const mayBook = choosing || box.dataset.mayBook === "true";
    let hits = [];
    let active = -1;
    let walked = false;
    let timer = 0;
    let asking = null;

    const part = (tag, css, text) => {
      const made = document.createElement(tag);
      made.className = css;
      made.textContent = text;
      return made;
    };

    function hide() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      active = -1;
      walked = false;
    }

    function activate(index) {
      active = index;
      Array.from(list.querySelectorAll("[role=option]")).forEach((row, i) => {
        row.setAttribute("aria-selected", String(i === index));
        if (i === index) {
          input.setAttribute("aria-activedescendant", row.id);
          row.scrollIntoView({ block: "nearest" });
        }
      });
    }

    function row(hit, index) {
      const made = part("div", "finder__hit", "");
      made.id = list.id + "-" + index;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.dataset.patient = hit.id;
      const who = part("span", "finder__who", "");
      const name = part("span", "finder__name", hit.name);
      if (hit.near) {
        name.append(part("span", "tag tag--warn", hit.near));
      }
      who.append(name, part("span", "finder__ids", hit.to ? hit.about : hit.born + " \u00b7 " + hit.sex + " \u00b7 " + hit.mrn), part("span", "finder__next", hit.next));
      made.append(who);
      if (mayBook && !choosing && !hit.to) {
        const book = part("span", "btn btn--sm finder__book", hit.book);
        book.dataset.book = "";
        made.append(book);
      }
      return made;
    }

    function render(answer) {
      hits = choosing ? answer.hits.filter((one) => !one.to) : answer.hits;
      list.replaceChildren(...hits.map(row));
      if (answer.hint) {
        list.append(part("p", "finder__hint", answer.hint));
      }
      says.textContent = answer.says;
      list.hidden = false;
      input.setAttribute("aria-expanded", String(hits.length > 0));
      walked = false;
      if (hits.length > 0) {
        activate(0);
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    }

    function ask() {
      const typed = input.value.trim();
      if (asking) {
        asking.abort();
      }
      if (typed.length < SHORTEST) {
        hide();
        return;
      }
      asking = new AbortController();
      fetch("/staff/find", { method: "POST", body: new URLSearchParams({ q: typed }), credentials: "same-origin", signal: asking.signal })
        .then((answer) => {
          if (answer.status === 401) {
            window.location.reload();
          }
          return answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)));
        })
        .then((answer) => {
          if (input.value.trim() === typed) {
            render(answer);
          }
        })
        .catch((gone) => {
          if (gone.name !== "AbortError") {
            hide();
            says.textContent = box.dataset.failed || "";
          }
        });
    }

    function chosenInForm() {
      const query = new URLSearchParams();
      const service = document.getElementById("book:service");
      const provider = document.getElementById("book:practitioner");
      const slot = document.querySelector("[data-chosen-at]");
      if (service && service.value) {
        query.set("service", service.value);
      }
      if (slot) {
        query.set("p", slot.dataset.chosenP);
        query.set("at", slot.dataset.chosenAt);
      } else if (provider && provider.value) {
        query.set("p", provider.value);
      }
      return query;
    }

    function book(hit) {
      const query = choosing ? chosenInForm() : new URLSearchParams();
      query.set("patient", hit.id);
      const go = () => window.location.assign("/staff/visits/new?" + query);
      if (choosing && window.ohmsGiveBack) {
        window.ohmsGiveBack().then(go);
      } else {
        go();
      }
    }

    function open(hit) {
      if (choosing) {
        book(hit);
      } else if (hit.to) {
        window.location.assign(hit.to);
      } else {
        window.location.assign("/staff/patients/" + hit.id + "/details");
      }
    }

    input.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, WAIT);
    });
    input.addEventListener("focus", () => {
      if (hits.length > 0 && input.value.trim().length >= SHORTEST) {
        list.hidden = false;
        input.setAttribute("aria-expanded", "true");
        activate(0);
      }
    });
    input.addEventListener("blur", () => window.setTimeout(hide, 150));
    input.addEventListener("keydown", (event) => {
      const there = !list.hidden && hits.length > 0;
      const hit = there && active >= 0 ? hits[active] : null;
      if (event.key === "Escape") {
        if (!list.hidden) {
          event.stopPropagation();
          hide();
        } else {
          input.blur();
        }
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && there) {
        event.preventDefault();
        walked = true;
        activate((active + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (hit) {
          open(hit);
        }
      } else if (event.code === "KeyB" && hit && !hit.to && mayBook && (event.altKey || (walked && !event.ctrlKey && !event.metaKey))) {
        event.preventDefault();
        book(hit);
      }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      const hit = option && hits.find((one) => one.id === option.dataset.patient);
      if (hit && event.target.closest("[data-book]")) {
        book(hit);
      } else if (hit) {
        open(hit);
      }
    });
    box.addEventListener("submit", (event) => event.preventDefault());
  }

  const ready = new WeakSet();
  function begin() {
    Array.from(document.querySelectorAll("[data-finder]")).filter((box) => !ready.has(box)).forEach((box) => {
      ready.add(box);
      finder(box);
    });
  }
  begin();
  new MutationObserver(begin).observe(document.body, { childList: true, subtree: true });
})();
