/*
 * Makes or shows a passkey: asks our server what the device has to sign, lets the device do so, and sends what it says
 * along with the form. Without this script, or in a browser that knows no passkeys, the form only says what else will do.
 */
"use strict";
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (it) => it.charCodeAt(0));
  const letters = (buffer) =>
    btoa(Array.from(new Uint8Array(buffer), (it) => String.fromCharCode(it)).join(""))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=/g, "");
  const keys = (ids) => ids.map((it) => ({ type: "public-key", id: bytes(it) }));

  const ask = async (form) => {
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
    const answer = await fetch(form.dataset.ask, { method: "POST", body });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };

  const make = async (asked) => {
    const key = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(asked.challenge),
        rp: { id: asked.domain, name: "Startklaar" },
        user: { id: bytes(asked.person), name: asked.email, displayName: asked.name },
        pubKeyCredParams: asked.algorithms.map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: keys(asked.keys),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        attestation: "none",
        timeout: asked.milliseconds,
      },
    });
    return { client: key.response.clientDataJSON, attestation: key.response.attestationObject };
  };

  const show = async (asked) => {
    const key = await navigator.credentials.get({
      publicKey: {
        challenge: bytes(asked.challenge),
        rpId: asked.domain,
        allowCredentials: keys(asked.keys),
        userVerification: "required",
        timeout: asked.milliseconds,
      },
    });
    return {
      key: key.rawId,
      person: key.response.userHandle ?? new ArrayBuffer(0),
      client: key.response.clientDataJSON,
      authenticator: key.response.authenticatorData,
      signature: key.response.signature,
    };
  };

  const send = async (form) => {
    const said = await (form.dataset.passkey === "make" ? make : show)(await ask(form));
    for (const [name, value] of Object.entries(said)) form.elements[name].value = letters(value);
    form.submit();
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!window.PublicKeyCredential) continue;
    const part = (name) => form.querySelector(`[data-when="${name}"]`);
    part("possible").hidden = false;
    part("impossible").hidden = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const button = form.querySelector("button");
      button.disabled = true;
      for (const it of ["failed", "known"]) part(it).hidden = true;
      send(form).catch((why) => {
        button.disabled = false;
        part(why.name === "InvalidStateError" ? "known" : "failed").hidden = false;
      });
    });
  }
})();
