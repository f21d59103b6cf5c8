/* How a file goes to the server: in pieces of a megabyte, each in a request of its own that is asked again when it got lost. */
(function () {
  "use strict";

  const TRIES = 5;
  const pause = (millis) => new Promise((resolve) => { window.setTimeout(resolve, millis); });

  /* Asks until it is answered; what the server refuses is not asked again, and says why, by fields too. */
  async function post(address, body, type, lost) {
    for (let tries = 1; ; tries += 1) {
      let answer = null;
      try {
        answer = await fetch(address, { method: "POST", credentials: "same-origin", headers: { "Content-Type": type }, body: body });
      } catch (away) {
        answer = null;
      }
      if (answer && answer.ok) {
        return answer.json();
      }
      const told = answer && (answer.headers.get("Content-Type") || "").startsWith("application/json") ? await answer.json() : null;
      if (told && !told.again) {
        throw Object.assign(new Error(told.sentences.join(" ")), { fields: told.fields });
      }
      if (tries === TRIES || answer && answer.status < 500 && !told) {
        throw new Error(lost);
      }
      await pause(500 * 2 ** tries);
    }
  }

  window.ohmsPieces = { SIZE: 1048576, post: post };
}());
