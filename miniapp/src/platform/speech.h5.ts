import type { Speech } from './speech-types';

const VOICES_MS = 1_500;

/** The browser's Chinese voice, or undefined when it has none. */
export async function findSpeech(): Promise<Speech | undefined> {
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!synthesis) return undefined;
  const voice = await chineseVoice(synthesis);
  if (!voice) return undefined;
  return {
    speak: (text) =>
      new Promise((resolve) => {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = 0.9;
        utterance.onend = () => resolve();
        utterance.onerror = () => resolve();
        synthesis.speak(utterance);
      }),
    pause: () => synthesis.pause(),
    resume: () => synthesis.resume(),
    stop: () => synthesis.cancel(),
  };
}

/** Browsers load their voices late: what is there now, else what arrives within a moment. */
function chineseVoice(synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice | undefined> {
  const find = () => synthesis.getVoices().find((voice) => /^(zh|cmn)/i.test(voice.lang));
  const now = find();
  if (now) return Promise.resolve(now);
  return new Promise((resolve) => {
    const finish = () => {
      synthesis.removeEventListener('voiceschanged', finish);
      clearTimeout(timer);
      resolve(find());
    };
    const timer = setTimeout(finish, VOICES_MS);
    synthesis.addEventListener('voiceschanged', finish);
  });
}
