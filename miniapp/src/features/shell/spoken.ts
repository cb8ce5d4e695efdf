import type { SpokenSection } from '@/ui/read-aloud/types';

/** Sentences as parts to read: what stands before the first pause names the part, so nothing is said twice. */
export function spokenSections(sentences: readonly string[]): SpokenSection[] {
  return sentences.map((sentence) => {
    const [, title = sentence, text = ''] = /^([^，：。]+)[，：。]([\s\S]*)$/.exec(sentence) ?? [];
    return { title, text };
  });
}
