/*
 * Reads a card. What is behind the # of this page's address was read by the camera of the device; else the camera of this
 * page looks, only after a tap. The browser's own reader is used where there is one, and otherwise qr-reader.js, which is
 * fetched only then. Without a camera the child goes on to the pictures.
 */
"use strict";
(() => {
  const form = document.getElementById("kaartlezer");
  const button = document.getElementById("camera");
  const video = document.getElementById("beeld");
  const EVERY = 150;

  const send = (secret) => {
    form.elements.kaart.value = secret;
    form.submit();
  };

  const secretIn = (text) => {
    const at = text.indexOf("/kaart#");
    return at < 0 ? "" : text.slice(at + "/kaart#".length);
  };

  const ownReader = async () => {
    if (!("BarcodeDetector" in window)) return null;
    const formats = await BarcodeDetector.getSupportedFormats();
    if (!formats.includes("qr_code")) return null;
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (image) => (await detector.detect(image)).map((it) => it.rawValue)[0] ?? "";
  };

  const otherReader = () => {
    const worker = new Worker(form.dataset.reader);
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    let number = 0;
    return (image) =>
      new Promise((resolve) => {
        canvas.width = image.videoWidth;
        canvas.height = image.videoHeight;
        pen.drawImage(image, 0, 0);
        const data = pen.getImageData(0, 0, canvas.width, canvas.height);
        worker.onmessage = (event) => event.data.type === "qrResult" && resolve(event.data.data ?? "");
        worker.postMessage({ id: ++number, type: "decode", data }, [data.data.buffer]);
      });
  };

  const look = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "user" }, audio: false });
    video.srcObject = stream;
    video.hidden = false;
    button.hidden = true;
    await video.play();
    const read = (await ownReader()) ?? otherReader();
    const again = async () => {
      const secret = video.videoWidth ? secretIn(await read(video)) : "";
      if (!secret) return setTimeout(again, EVERY);
      video.classList.add("read");
      document.dispatchEvent(new Event("card-read"));
      stream.getTracks().forEach((it) => it.stop());
      return send(secret);
    };
    again();
  };

  if (location.hash.length > 1) {
    const secret = location.hash.slice(1);
    history.replaceState(null, "", location.pathname);
    send(secret);
  } else if (navigator.mediaDevices?.getUserMedia) {
    button.hidden = false;
    button.addEventListener("click", () => look().catch(() => location.replace(form.dataset.else)));
  } else {
    location.replace(form.dataset.else);
  }
})();
