import type { Reading } from '../../../model/layers.ts';
import { describedIn } from './described-in.ts';
import type { StoryNames } from './known.ts';
import { namesIn } from './names-in.ts';
import type { Naming } from './persona.ts';

/** Every place where the report names or describes somebody, a body or a named thing, in text order. Pronouns are left out. `names` of the whole story are known also where no mention was found. */
export function namingsIn(reading: Reading, names: StoryNames): readonly Naming[] {
  return reading.sentences.flatMap((sentence) => {
    const named = namesIn(reading, sentence, names);
    return [...named, ...describedIn(reading, sentence, named)].sort((a, b) => a.from - b.from || b.to - a.to);
  });
}
