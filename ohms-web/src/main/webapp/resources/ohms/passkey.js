/* Passkeys: hands a question of the hospital to the device, and the answer back to the form. */
(function () {
  "use strict";

  const bytes = (text) => Uint8Array.from(
    window.atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) => window.btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const keys = (list) => (list || []).map((key) => Object.assign({}, key, { id: bytes(key.id) }));

  function created(credential) {
    return {
      id: credential.id, rawId: text(credential.rawId), type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(credential.response.clientDataJSON),
        attestationObject: text(credential.response.attestationObject),
        transports: credential.response.getTransports ? credential.response.getTransports() : [],
      },
    };
  }

  function proved(credential) {
    return {
      id: credential.id, rawId: text(credential.rawId), type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: {},
      response: {
        clientDataJSON: text(credential.response.clientDataJSON),
        authenticatorData: text(credential.response.authenticatorData),
        signature: text(credential.response.signature),
        userHandle: credential.response.userHandle ? text(credential.response.userHandle) : null,
      },
    };
  }

  function ask(kind, question) {
    const options = question.publicKey;
    options.challenge = bytes(options.challenge);
    if (kind === "create") {
      options.user.id = bytes(options.user.id);
      options.excludeCredentials = keys(options.excludeCredentials);
      return navigator.credentials.create({ publicKey: options }).then(created);
    }
    options.allowCredentials = keys(options.allowCredentials);
    return navigator.credentials.get({ publicKey: options }).then(proved);
  }

  window.ohmsPasskey = ask;

  const part = (button, name) => document.getElementById(button.dataset[name]);

  function say(button, words) {
    const place = part(button, "says");
    place.textContent = words;
    place.hidden = !words;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-passkey]");
    if (!button) {
      return;
    }
    if (!window.PublicKeyCredential) {
      say(button, button.dataset.missing);
      return;
    }
    say(button, "");
    button.disabled = true;
    ask(button.dataset.passkey, JSON.parse(button.dataset.question)).then((answer) => {
      part(button, "answer").value = JSON.stringify(answer);
      button.disabled = false;
      part(button, "send").click();
    }).catch(() => {
      button.disabled = false;
      say(button, button.dataset.failed);
    });
  });
}());
