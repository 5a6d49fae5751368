/*
 * Sound for children, on devices where somebody tapped the loudspeaker; elsewhere this file is not even fetched. Short
 * tones, and what the page says (data-say) read aloud when the device itself has a voice for the language. A voice of
 * somebody else's server is never used: it would be told the children's names.
 */
"use strict";
(() => {
  const TONES = {
    welcome: [523, 659, 784],
    again: [440, 349],
    read: [784, 1047],
    warning: [659, 523, 659, 523],
  };
  const SECONDS = 0.16;
  const audio = new AudioContext();

  // a device may want a finger on the page first; a tone that has to wait for it would mean something else by then
  addEventListener("pointerdown", () => audio.resume(), { once: true });

  const play = async (tone) => {
    const wanted = Date.now();
    await audio.resume();
    if (Date.now() - wanted > 1000) return;
    tone.forEach((hertz, n) => {
      const begin = audio.currentTime + n * SECONDS;
      const note = audio.createOscillator();
      const loudness = audio.createGain();
      note.frequency.value = hertz;
      loudness.gain.setValueAtTime(0, begin);
      loudness.gain.linearRampToValueAtTime(0.15, begin + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.001, begin + SECONDS * 1.8);
      note.connect(loudness).connect(audio.destination);
      note.start(begin);
      note.stop(begin + SECONDS * 2);
    });
  };

  const language = document.documentElement.lang;
  const speech = window.speechSynthesis;
  const ownVoice = () =>
    speech?.getVoices().find((voice) => voice.localService && voice.lang.startsWith(language));

  const say = (text) => {
    const voice = ownVoice();
    if (!voice) return false;
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.9;
    speech.cancel();
    speech.speak(words);
    return true;
  };

  // what is folded away (the question after silence, a camera that is off) is not said yet
  const isShown = (it) => it.getClientRects().length > 0;
  const wordsOf = (it) => it.dataset.say || it.textContent.trim();
  const sayAll = (within) =>
    [...within.querySelectorAll("[data-say]")].filter(isShown).map(wordsOf).filter(Boolean).join(". ");

  const tellPage = () => {
    const text = sayAll(document);
    // voices may come a moment later than the page
    if (!say(text)) speech?.addEventListener("voiceschanged", () => say(text), { once: true });
  };

  /** A child that has just come in, and not one that turns a page. */
  const justCameIn = () => {
    const who = document.getElementById("uit")?.dataset.who;
    if (!who || sessionStorage.getItem("heard") === who) return false;
    sessionStorage.setItem("heard", who);
    return true;
  };

  if (document.querySelector(".again")) play(TONES.again);
  else if (justCameIn()) play(TONES.welcome);
  tellPage();
  document.addEventListener("card-read", () => play(TONES.read));
  document.addEventListener("still-there", () => {
    play(TONES.warning);
    say(sayAll(document.getElementById("nog-er")));
  });
})();
