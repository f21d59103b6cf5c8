/* A visit by video. The page asks its door for a pass, shows it on the channel of the house and hears from then on who is there
   and what the other browsers tell. Picture and sound go from browser to browser. After a change of network the channel is opened
   anew with another pass, and the ways between the browsers are looked for again; nobody has to press anything. */
(function () {
  "use strict";

  const root = document.querySelector("[data-video]");
  if (!root) {
    return;
  }
  const part = (name) => root.querySelector("[data-video-" + name + "]");
  const onPage = (name) => document.querySelector("[data-video-" + name + "]");
  const say = (name) => root.getAttribute("data-say-" + name) || "";
  const host = root.dataset.videoHost === "true";
  const page = window.crypto.randomUUID();
  const peers = new Map();
  const early = new Map();
  const PATIENCE = 15000;

  let media = null;
  let shared = null;
  let socket = null;
  let state = null;
  let room = null;
  let left = false;
  let wait = 1000;
  let beatAt = 0;
  let sound = null;
  let facing = "user";
  let heard = false;
  let listed = "";

  /* ---------- what the page says ---------- */

  function show(element, visible) {
    if (element) {
      element.hidden = !visible;
    }
  }

  function tell(title, text) {
    if (part("title").textContent !== title) {
      part("title").textContent = title;
    }
    if (part("text").textContent !== text) {
      part("text").textContent = text;
    }
  }

  function problem(text) {
    part("problem").textContent = text;
    show(part("problem"), Boolean(text));
  }

  function check(name, works, yes, no) {
    const line = part(name);
    line.textContent = works ? yes : no;
    line.classList.toggle("is-no", !works);
    show(line, true);
  }

  /* ---------- camera, microphone, speaker ---------- */

  async function open(wanted) {
    for (const ask of [wanted, { audio: wanted.audio, video: false }, { audio: false, video: wanted.video }]) {
      try {
        return await navigator.mediaDevices.getUserMedia(ask);
      } catch (refused) {
        if (refused.name === "NotAllowedError") {
          problem(say("denied"));
        }
      }
    }
    return new MediaStream();
  }

  const track = (kind) => (media ? media.getTracks().find((one) => one.kind === kind) : undefined);

  async function begin(wanted) {
    const before = media;
    media = await open(wanted || { audio: true, video: { facingMode: facing } });
    if (before) {
      before.getTracks().forEach((one) => one.stop());
    }
    part("self").srcObject = media;
    part("self").muted = true;
    show(part("stage"), true);
    show(part("checks"), true);
    check("camera", Boolean(track("video")), say("camera"), say("camera-no"));
    check("sound", Boolean(track("audio")), say("sound"), say("sound-no"));
    listenToMicrophone();
    await listDevices();
    peers.forEach((peer) => replaceTracks(peer));
    tellDevices();
  }

  function listenToMicrophone() {
    if (!track("audio")) {
      return;
    }
    sound = sound || new AudioContext();
    const meter = sound.createAnalyser();
    meter.fftSize = 256;
    sound.createMediaStreamSource(new MediaStream([track("audio")])).connect(meter);
    const samples = new Uint8Array(meter.fftSize);
    const source = media;
    const look = window.setInterval(() => {
      if (media !== source) {
        window.clearInterval(look);
        return;
      }
      meter.getByteTimeDomainData(samples);
      part("level").value = Math.min(100, Math.max(...samples.map((one) => Math.abs(one - 128))) * 1.6);
    }, 120);
  }

  function ring(times) {
    sound = sound || new AudioContext();
    for (let i = 0; i < times; i++) {
      const tone = sound.createOscillator();
      const volume = sound.createGain();
      tone.frequency.value = i % 2 ? 660 : 880;
      volume.gain.value = 0.15;
      tone.connect(volume).connect(sound.destination);
      tone.start(sound.currentTime + i * 0.35);
      tone.stop(sound.currentTime + i * 0.35 + 0.25);
    }
  }

  async function listDevices() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    fill(root.querySelector("#video-camera"), devices.filter((one) => one.kind === "videoinput"), track("video"));
    fill(root.querySelector("#video-microphone"), devices.filter((one) => one.kind === "audioinput"), track("audio"));
    show(part("devices"), true);
    show(part("flip"), devices.filter((one) => one.kind === "videoinput").length > 1);
  }

  function fill(list, devices, used) {
    list.replaceChildren(...devices.map((device, i) => {
      const choice = document.createElement("option");
      choice.value = device.deviceId;
      choice.textContent = device.label || String(i + 1);
      choice.selected = Boolean(used) && used.getSettings().deviceId === device.deviceId;
      return choice;
    }));
    list.disabled = devices.length === 0;
  }

  function choose() {
    const camera = root.querySelector("#video-camera").value;
    const microphone = root.querySelector("#video-microphone").value;
    return begin({
      audio: microphone ? { deviceId: { exact: microphone } } : true,
      video: camera ? { deviceId: { exact: camera } } : true
    });
  }

  function tellDevices() {
    send({ devices: (track("video") ? "c" : "") + (track("audio") ? "m" : "") + (heard ? "s" : "") });
  }

  /* ---------- the door and the channel ---------- */

  async function ask(what) {
    const answer = await fetch(root.dataset.videoPost, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "Ohms-Unasked": "1" },
      body: JSON.stringify(Object.assign({ visit: root.dataset.video }, what))
    });
    let words = {};
    try {
      words = await answer.json();
    } catch (noWords) {
      words = {};
    }
    return { ok: answer.ok, status: answer.status, words: words };
  }

  const sentence = (answer) => ((answer.words.sentences || [])[0] || say("failed"));

  function send(what) {
    if (socket && socket.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify(what));
    }
  }

  async function join() {
    let answer;
    try {
      answer = await ask({ do: "pass" });
    } catch (offline) {
      later();
      return;
    }
    if (!answer.ok) {
      if (answer.status >= 500 || answer.status === 429) {
        later();
      } else {
        leave(false);
        problem(sentence(answer));
        if (answer.status === 409 && state) {
          window.location.reload();
        }
      }
      return;
    }
    const channel = new WebSocket("wss://" + window.location.host + "/live/video");
    socket = channel;
    channel.addEventListener("open", () => {
      wait = 1000;
      problem("");
      channel.send(JSON.stringify({ pass: answer.words.pass, page: page }));
      tellDevices();
      lookForWays();
    });
    channel.addEventListener("message", (news) => hear(JSON.parse(news.data)));
    channel.addEventListener("close", () => {
      if (socket === channel) {
        socket = null;
        later();
      }
    });
  }

  function later() {
    if (left) {
      return;
    }
    problem(say("rejoining"));
    window.setTimeout(() => {
      if (!left && !socket) {
        join();
      }
    }, wait);
    wait = Math.min(15000, wait * 2);
  }

  function hear(news) {
    if (news.type === "state") {
      seen(news);
    } else if (news.type === "room") {
      room = news;
      enter();
    } else if (news.type === "signal") {
      signalled(news.from, JSON.parse(news.body));
    } else if (news.type === "words") {
      written(news);
    } else if (news.type === "beat" && beatAt) {
      const took = performance.now() - beatAt;
      beatAt = 0;
      check("quality", took < 700, say("line"), say("line-weak"));
    } else if (news.type === "refused") {
      leave(false);
      problem(say("failed"));
    }
  }

  window.setInterval(() => {
    if (state && !left) {
      beatAt = performance.now();
      send({ beat: 1 });
      send({ look: 1 });
    }
  }, 15000);

  /* ---------- who is there ---------- */

  function seen(news) {
    const before = state ? state.where : "";
    state = news;
    if (news.where === "ended") {
      leave(false);
      window.location.reload();
      return;
    }
    if (news.where === "elsewhere") {
      leave(false);
      tell(say("elsewhere"), say("elsewhere-text"));
      return;
    }
    const inside = news.where === "in";
    show(part("controls"), true);
    show(part("chat"), inside);
    show(part("share"), inside && Boolean(navigator.mediaDevices.getDisplayMedia));
    part("seen").textContent = inside ? say("seen") : say("only");
    if (inside) {
      const others = news.people.filter((one) => one.id !== news.me && one.admitted);
      tell(say("in"), others.length ? others.map((one) => one.name).join(", ") : say("alone"));
      if (before === "waiting" && !host) {
        ring(4);
      }
      if (room) {
        enter();
      }
    } else {
      room = null;
      peers.forEach((peer, id) => drop(id));
      const soon = news.minutes > 0 ? say("minutes").replace("#", String(news.minutes)) : say("soon");
      tell(news.ahead ? say("place").replace("#", String(news.ahead)) : say("next"),
        [soon, news.hostHere ? say("host-here") : "", say("stay")].filter(Boolean).join(" "));
    }
    list(news);
  }

  function list(news) {
    const people = onPage("people");
    if (!people) {
      return;
    }
    const others = news.people.filter((one) => one.id !== news.me);
    const list = JSON.stringify(others);
    // a button somebody is at is not exchanged for the same one
    if (listed === list) {
      return;
    }
    listed = list;
    show(onPage("nobody"), others.length === 0);
    people.replaceChildren(...others.map((one) => {
      const line = document.createElement("li");
      line.className = "row row--wrap";
      const words = document.createElement("span");
      words.className = "grow";
      const name = document.createElement("b");
      name.textContent = one.name;
      const about = document.createElement("span");
      about.className = "mute";
      about.textContent = [people.getAttribute("data-kind-" + one.kind),
        one.admitted ? people.dataset.in : people.dataset.waits,
        people.dataset.devices.replace("#1", one.devices.includes("c") ? people.dataset.yes : people.dataset.no)
          .replace("#2", one.devices.includes("m") ? people.dataset.yes : people.dataset.no)].join(". ");
      const under = document.createElement("div");
      under.append(about);
      words.append(name, under);
      line.append(words);
      if (one.kind !== "host") {
        const button = document.createElement("button");
        button.type = "button";
        button.className = one.admitted ? "btn btn--sm" : "btn btn--primary";
        button.textContent = one.admitted ? people.dataset.remove : people.dataset.admit;
        const whom = document.createElement("span");
        whom.className = "vh";
        whom.textContent = " " + one.name;
        button.append(whom);
        button.dataset.videoPerson = one.id;
        button.addEventListener("click", () => decide(one.admitted ? "remove" : "admit", one.id));
        line.append(button);
      }
      return line;
    }));
  }

  async function decide(what, person) {
    const answer = await ask({ do: what, person: person });
    onPage("refused").textContent = answer.ok ? "" : sentence(answer);
  }

  /* ---------- from browser to browser ---------- */

  function enter() {
    if (room.kind !== "built-in") {
      part("address").href = room.address;
      show(part("address"), true);
      return;
    }
    const others = state.people.filter((one) => one.id !== state.me && one.admitted);
    peers.forEach((peer, id) => {
      if (!others.some((one) => one.id === id && one.page === peer.page)) {
        drop(id);
      }
    });
    others.forEach((one) => {
      if (!peers.has(one.id)) {
        connect(one);
      }
    });
    part("stage").classList.toggle("is-talking", peers.size > 0);
  }

  function connect(one) {
    const link = new RTCPeerConnection({ iceServers: room.iceServers });
    const figure = document.createElement("figure");
    figure.className = "vw__who";
    figure.dataset.videoFrames = "0";
    const picture = document.createElement("video");
    picture.autoplay = true;
    picture.playsInline = true;
    picture.setAttribute("aria-label", one.name);
    const caption = document.createElement("figcaption");
    caption.textContent = one.name;
    figure.append(picture, caption);
    part("others").append(figure);
    // two who call each other at the same moment: the one with the smaller id gives way
    const peer = { link: link, page: one.page, figure: figure, polite: state.me < one.id, making: false, ignoring: false,
      turn: Promise.resolve(), wellAt: performance.now() };
    peers.set(one.id, peer);
    const to = (body) => send({ to: one.id, body: JSON.stringify(Object.assign({ from: page, to: one.page }, body)) });
    link.addEventListener("negotiationneeded", async () => {
      try {
        peer.making = true;
        await link.setLocalDescription();
        to({ description: link.localDescription });
      } finally {
        peer.making = false;
      }
    });
    link.addEventListener("icecandidate", (found) => {
      if (found.candidate) {
        to({ candidate: found.candidate });
      }
    });
    link.addEventListener("iceconnectionstatechange", () => {
      if (link.iceConnectionState === "failed") {
        link.restartIce();
      }
    });
    link.addEventListener("track", (came) => {
      if (picture.srcObject !== came.streams[0] && came.streams[0]) {
        picture.srcObject = came.streams[0];
      }
    });
    peer.to = to;
    const stream = media || new MediaStream();
    ["audio", "video"].forEach((kind) => {
      const own = kind === "video" && shared ? shared : track(kind);
      if (own) {
        link.addTrack(own, stream);
      } else {
        link.addTransceiver(kind, { direction: "recvonly" });
      }
    });
    const waiting = early.get(one.id) || [];
    early.delete(one.id);
    waiting.forEach((body) => signalled(one.id, body));
  }

  function drop(id) {
    const peer = peers.get(id);
    if (peer) {
      peer.link.close();
      peer.figure.remove();
      peers.delete(id);
      part("stage").classList.toggle("is-talking", peers.size > 0);
    }
  }

  /* The other browser may be faster: what it tells before this one has heard of it waits, in order. */
  function signalled(from, body) {
    if (body.to !== page) {
      return;
    }
    const peer = peers.get(from);
    if (!peer) {
      early.set(from, (early.get(from) || []).concat([body]).slice(-200));
    } else if (body.from === peer.page) {
      peer.turn = peer.turn.then(() => take(peer, body));
    }
  }

  async function take(peer, body) {
    const link = peer.link;
    try {
      if (body.description) {
        const clash = body.description.type === "offer" && (peer.making || link.signalingState !== "stable");
        peer.ignoring = !peer.polite && clash;
        if (peer.ignoring) {
          return;
        }
        await link.setRemoteDescription(body.description);
        if (body.description.type === "offer") {
          await link.setLocalDescription();
          peer.to({ description: link.localDescription });
        }
      } else if (body.candidate) {
        await link.addIceCandidate(body.candidate);
      }
    } catch (unusable) {
      if (!peer.ignoring && link.signalingState !== "closed") {
        link.restartIce();
      }
    }
  }

  function replaceTracks(peer) {
    ["audio", "video"].forEach((kind) => {
      const own = kind === "video" && shared ? shared : track(kind);
      const place = peer.link.getTransceivers().find((one) => one.receiver.track.kind === kind);
      if (place && own) {
        place.sender.replaceTrack(own);
        if (place.direction === "recvonly") {
          place.sender.setStreams(media);
          place.direction = "sendrecv";
        }
      }
    });
  }

  /* An offer may have been lost on its way, or its answer: nothing else is negotiated until it is told again. */
  function tellAgain(peer) {
    peer.wellAt = performance.now();
    if (peer.link.signalingState === "have-local-offer") {
      peer.to({ description: peer.link.localDescription });
    } else {
      peer.link.restartIce();
    }
  }

  function lookForWays() {
    peers.forEach(tellAgain);
  }
  window.addEventListener("online", () => {
    lookForWays();
    if (state && !left && !socket) {
      wait = 1000;
      join();
    }
  });
  if (navigator.connection && navigator.connection.addEventListener) {
    navigator.connection.addEventListener("change", lookForWays);
  }

  /* how many pictures came: the page shows whether the line is good, and who looks for trouble sees it too */
  window.setInterval(() => {
    peers.forEach(async (peer) => {
      if (peer.link.connectionState === "connected") {
        peer.wellAt = performance.now();
      } else if (performance.now() - peer.wellAt > PATIENCE) {
        tellAgain(peer);
      }
      let frames = 0;
      let way = 0;
      (await peer.link.getStats()).forEach((one) => {
        if (one.type === "inbound-rtp" && one.kind === "video") {
          frames += one.framesDecoded || 0;
        }
        if (one.type === "candidate-pair" && one.nominated) {
          way = one.currentRoundTripTime || 0;
        }
      });
      peer.figure.dataset.videoFrames = String(frames);
      check("quality", way < 0.4, say("line"), say("line-weak"));
    });
  }, 1000);

  /* ---------- what is written ---------- */

  function written(news) {
    const line = document.createElement("li");
    const by = document.createElement("b");
    by.textContent = news.mine ? say("you") : news.name;
    const words = document.createElement("div");
    words.textContent = news.text;
    line.append(by, words);
    part("talk").append(line);
    part("talk").scrollTop = part("talk").scrollHeight;
    if (!news.mine && root.querySelector("#video-chat").hidden) {
      part("chat").classList.add("has-news");
      problem(say("new"));
    }
  }

  /* ---------- what is pressed ---------- */

  function press(name, pressed) {
    const button = part(name);
    button.setAttribute("aria-pressed", String(pressed));
    const words = button.querySelector("b");
    words.textContent = pressed ? words.dataset.on : words.dataset.off;
  }

  function toggle(name, kind) {
    part(name).addEventListener("click", () => {
      const own = track(kind);
      if (own) {
        own.enabled = !own.enabled;
        press(name, !own.enabled);
      }
    });
  }
  toggle("mute", "audio");
  toggle("dark", "video");

  part("flip").addEventListener("click", () => {
    facing = facing === "user" ? "environment" : "user";
    begin({ audio: true, video: { facingMode: { ideal: facing } } });
  });

  function stopSharing() {
    if (shared) {
      shared.stop();
      shared = null;
      press("share", false);
      peers.forEach((peer) => replaceTracks(peer));
    }
  }
  part("share").addEventListener("click", async () => {
    if (shared) {
      stopSharing();
      return;
    }
    try {
      shared = (await navigator.mediaDevices.getDisplayMedia({ video: true })).getVideoTracks()[0];
    } catch (declined) {
      return;
    }
    shared.addEventListener("ended", stopSharing);
    press("share", true);
    peers.forEach((peer) => replaceTracks(peer));
  });

  part("chat").addEventListener("click", () => {
    const chat = root.querySelector("#video-chat");
    chat.hidden = !chat.hidden;
    part("chat").setAttribute("aria-expanded", String(!chat.hidden));
    part("chat").classList.remove("has-news");
    if (!chat.hidden) {
      problem("");
      root.querySelector("#video-say").focus();
    }
  });
  root.querySelector("form[data-video-say]").addEventListener("submit", (sent) => {
    sent.preventDefault();
    const field = root.querySelector("#video-say");
    if (field.value.trim() && socket) {
      send({ say: field.value });
      field.value = "";
    }
  });

  function leave(byOneself) {
    left = true;
    if (byOneself) {
      send({ leave: 1 });
      tell(say("left"), say("left-text"));
    }
    peers.forEach((peer, id) => drop(id));
    stopSharing();
    if (media) {
      media.getTracks().forEach((one) => one.stop());
    }
    if (socket) {
      const channel = socket;
      socket = null;
      channel.close();
    }
    room = null;
    ["stage", "checks", "controls", "devices", "address"].forEach((name) => show(part(name), false));
    show(root.querySelector("#video-chat"), false);
    show(part("again"), true);
  }
  part("leave").addEventListener("click", () => leave(true));
  window.addEventListener("pagehide", () => send({ leave: 1 }));

  async function start() {
    show(part("start"), false);
    show(part("again"), false);
    part("talk").replaceChildren();
    problem("");
    left = false;
    state = null;
    await begin();
    if (root.dataset.videoOpen === "true") {
      await join();
    } else {
      tell(say("checked"), "");
    }
  }
  part("start").addEventListener("click", start);
  part("again").addEventListener("click", start);
  ["#video-camera", "#video-microphone"].forEach((list) => root.querySelector(list).addEventListener("change", choose));
  part("sound-test").addEventListener("click", () => {
    ring(2);
    show(part("heard"), true);
  });
  part("heard").addEventListener("click", () => {
    heard = true;
    show(part("speaker"), true);
    show(part("heard"), false);
    tellDevices();
  });

  /* ---------- inviting and ending ---------- */

  function mistakes(form, fields) {
    form.querySelectorAll("[name]").forEach((field) => {
      const words = fields[field.name] || "";
      document.getElementById(field.id + "-error").textContent = words;
      field.setAttribute("aria-invalid", String(Boolean(words)));
    });
    const first = form.querySelector("[aria-invalid='true']");
    if (first) {
      first.focus();
    }
  }

  const invitation = onPage("invite");
  if (invitation) {
    invitation.addEventListener("submit", async (sent) => {
      sent.preventDefault();
      const answer = await ask(Object.assign({ do: "invite" }, Object.fromEntries(new FormData(invitation))));
      mistakes(invitation, answer.words.fields || {});
      const status = onPage("invited");
      status.textContent = answer.ok ? status.dataset.sent : sentence(answer);
      if (answer.ok) {
        invitation.reset();
      }
    });
  }
  document.querySelectorAll("[data-video-withdraw]").forEach((button) => button.addEventListener("click", async () => {
    const answer = await ask({ do: "withdraw", person: button.dataset.videoWithdraw });
    if (answer.ok) {
      button.closest("li").remove();
    }
  }));

  const ending = onPage("end");
  if (ending) {
    ending.addEventListener("click", async () => {
      const answer = await ask({ do: "end", summary: document.getElementById("end-summary").value });
      if (answer.ok) {
        window.location.reload();
      } else {
        document.getElementById("end-summary-error").textContent = sentence(answer);
      }
    });
  }
})();
