/* How a file goes to the server: in pieces of a megabyte, each in a request of its own that is asked again when it got lost. */
(function () {
  "use strict";

  const SIZE = 1048576;
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

  async function digest(blob) {
    const bytes = new Uint8Array(await window.crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
    return Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
  }

  /* The whole way of a document: all pieces are announced by their digests, and those that are missing are sent. Tells how
     far it is, and answers with the id. */
  async function send(address, about, file, words, tell) {
    const count = Math.ceil(file.size / SIZE);
    const piece = (number) => file.slice(number * SIZE, (number + 1) * SIZE);
    const digests = [];
    for (let number = 0; number < count; number += 1) {
      tell(words.reading, 100 * number / count);
      digests.push(await digest(piece(number)));
    }
    let progress = await post(address, JSON.stringify({ ...about, fileName: file.name, size: file.size, digests: digests }), "application/json", words.lost);
    for (const number of progress.missing) {
      tell(words.sending, 100 * number / count);
      progress = await post(address + progress.document + "/" + number, piece(number), "application/octet-stream", words.lost);
    }
    return progress.document;
  }

  window.ohmsPieces = { SIZE: SIZE, post: post, send: send };
}());
