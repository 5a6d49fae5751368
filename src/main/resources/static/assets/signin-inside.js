/*
 * On a page of a pupil who is inside: nobody else ever sees it. When somebody comes back to the page (another tab, the
 * back button, a device that slept), it asks whether this is still its pupil. After silence it warns with a picture, and
 * then goes out by itself. Without this script the page does the last of these only.
 */
"use strict";
(() => {
  const out = document.getElementById("uit");
  const dialog = document.getElementById("nog-er");
  const WARN = 120;
  const idle = Number(out.dataset.idle);
  let last = Date.now();

  // never the door itself: that would end the visit of whoever is inside now
  const toWhoIsInside = () => location.replace(out.dataset.home);

  const stillTheirs = async () => {
    try {
      const answer = await fetch(out.dataset.who, { cache: "no-store" });
      if (answer.status === 404) toWhoIsInside();
    } catch {
      // no network for a moment: the server decides at the next tap
    }
  };

  const seen = () => {
    last = Date.now();
    if (dialog.open) dialog.close();
  };

  addEventListener("pageshow", (event) => event.persisted && location.reload());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && stillTheirs());
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => dialog.open || seen());
  document.getElementById("ja").addEventListener("click", () => {
    seen();
    stillTheirs();
  });

  setInterval(() => {
    const silent = (Date.now() - last) / 1000;
    if (silent >= idle) out.submit();
    else if (silent >= idle - WARN && !dialog.open) {
      dialog.showModal();
      document.dispatchEvent(new Event("still-there"));
    }
  }, 5000);
})();
