import type { Reading } from '../../../../model/layers.ts';

/** What did the harm. An air raid and a lorry bomb are two incidents. A fire or a crash may be part of any, and tells none apart. */
export type Means = 'bomb' | 'air' | 'shells' | 'gunfire' | 'blade';

const WORDS: readonly (readonly [Means, RegExp])[] = [
  ['bomb', /^(?:bomber|bombers|blast|blasts|explosion|explosions|exploded|explodes|detonated|explosives|grenade|mine|landmine)$/],
  ['air', /^(?:airstrikes?|air-strikes?|warplanes?|drones?|bombardments?|jets?|helicopters?|airplanes?|missiles?)$/],
  ['shells', /^(?:shells?|shelling|shelled|mortars?|rockets?|artillery)$/],
  ['gunfire', /^(?:gunfire|gunshots?|shooting|shootings|shootout|gunmen|gunman|shooter|sniper|snipers)$/],
  ['blade', /^(?:stabbed|stabbing|stabbings|stabs|knife|knives|machete|knifed)$/],
];
const MEANS_OF = (word: string): Means | null => WORDS.find(([, words]) => words.test(word))?.[0] ?? null;

const cache = new WeakMap<Reading['tokens'], Map<number, Means | null>>();

/** What a sentence says did the harm; null where it names nothing or several things. "Air" makes a strike or a raid one from the air, "barrel" a bomb one. */
export function meansOf(reading: Reading, sentence: number): Means | null {
  let known = cache.get(reading.tokens);
  if (!known) cache.set(reading.tokens, (known = new Map<number, Means | null>()));
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const means = read(reading, sentence);
  known.set(sentence, means);
  return means;
}

function read({ tokens, sentences }: Reading, sentence: number): Means | null {
  const [start, end] = sentences[sentence]!.tokens;
  let found: Means | null = null;
  for (let i = start; i < end; i += 1) {
    const { lower } = tokens[i]!;
    const ahead = i > start ? tokens[i - 1]!.lower : '';
    const aerial = /^(?:air|aerial)$/.test(ahead) && /^(?:strikes?|raids?|attacks?|assaults?)$/.test(lower);
    const bomb = /^(?:bomb|bombs|bombing|bombings)$/.test(lower); // planes drop them too: only what stands before tells
    const planted =
      bomb && /^(?:car|truck|lorry|van|suicide|motorcycle|motorbike|roadside|nail|pipe|petrol|letter|parcel|twin)$/.test(ahead);
    const means = aerial || (bomb && ahead === 'barrel') ? 'air' : planted ? 'bomb' : MEANS_OF(lower);
    if (means === null) continue;
    if (found !== null && found !== means) return null;
    found = means;
  }
  return found;
}

const CALLED: Readonly<Record<Means, string>> = {
  bomb: 'in the bombing',
  air: 'in the air strike',
  shells: 'in the shelling',
  gunfire: 'in the shooting',
  blade: 'in the stabbing',
};

/** "in the air strike" */
export const inWhat = (means: Means): string => CALLED[means];
