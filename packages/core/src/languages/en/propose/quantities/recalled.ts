import type { Reading } from '../../../../model/layers.ts';
import { incidentNouns } from '../../lexicon.generated.ts';
import { incidentKeys, MAIN } from '../incidents/keys.ts';
import { incidentsOf } from '../incidents/index.ts';
import { grouped } from '../mentions-in.ts';
import { share } from './by-sentence.ts';
import { type Vocabulary, vocabularyOf } from './context.ts';
import type { Figure } from './figure.ts';
import { questionOf, type Weighted } from './question.ts';
import { ranked } from './rank.ts';
import type { FigureRule } from './rule.ts';
import { tollsWhere } from './tolls.ts';

const ID = 'en/propose/quantities/recalled';
const FEWEST = 2; // people: "a man was killed" in the background is nobody in particular

const NOUNS = new Set<string>(incidentNouns);

export const recalled: FigureRule = {
  id: ID,
  summary: 'Reports recall one earlier incident and give its toll differently.',
  follows: 'An incident of the background is compared only with itself: same day, town or name, and the same kind',
  examples: {
    yes: [
      'A bomb hit the port of Alder. Last month another bombing in Belmora <a>killed 17 people</a>. ‖ A bomb hit the port of Alder. In Belmora, <a>15 people were killed</a> in another bombing last month.',
      'A fire broke out at the Alder mill. Last year another fire in Belmora <a>killed nine people</a>. ‖ A fire broke out at the Alder mill. Another fire in Belmora last year <a>killed 12 people</a>.',
    ],
    no: [
      'A fire broke out at the Alder mill. Last year another fire in Belmora killed nine people. ‖ A fire broke out at the Alder mill. Last year another fire in Port Vane killed 12 people.',
      'A fire broke out at the Alder mill. Last year another fire in Belmora killed nine people. ‖ A fire broke out at the Alder mill and killed two people.',
    ],
  },
  ask: (readings) => ranked(askRecalled(recalledFigures(readings, vocabularyOf(readings)))),
};

/** The tolls that reports give to incidents other than the story's own. */
export const recalledFigures = (readings: readonly Reading[], vocabulary: Vocabulary): readonly Figure[] => {
  const keys = incidentKeys(readings);
  return readings.flatMap((reading) => {
    const incidents = incidentsOf(reading);
    const other = (sentence: number): boolean => incidents[sentence] !== 0 && keys.of(reading, sentence) !== MAIN;
    return share(tollsWhere(reading, vocabulary, other), readings.length)
      .filter((f) => !f.soft && f.scope === 'total' && (f.min ?? f.max ?? 0) >= FEWEST)
      .map((f) => ({ ...f, aside: true, incident: keys.of(reading, f.sentence) }));
  });
};

/** One question for each earlier incident and what befell people in it, where reports part. */
export function askRecalled(figures: readonly Figure[]): readonly Weighted[] {
  const groups = grouped(figures, (f) => `${f.incident ?? ''} ${f.role}`);
  const used = new Map<string, number>();
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first || new Set(own.map((f) => f.reading)).size < 2) return [];
    const text = `How many were ${first.role.split(' ')[0] ?? ''} in the earlier ${incidentNoun(own)}?`;
    const base = `quantity:recalled:${(first.incident ?? '').replace(/ @.*$/, '').replaceAll(' ', '-')}:${first.role.replaceAll(' ', '-')}`; // no report's name in it
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const weighted = questionOf(
      { key: times === 1 ? base : `${base}:${times}`, text, role: first.role, rule: ID, base: 50 },
      own,
      own,
      'recalled',
    );
    return weighted?.conflicts ? [weighted] : [];
  });
}

/** What the sentences of the tolls call the incident: "attack"; "incident" where they do not. */
function incidentNoun(figures: readonly Figure[]): string {
  const nouns = figures.flatMap(({ reading, sentence }) =>
    reading.tokens
      .slice(...reading.sentences[sentence]!.tokens)
      .filter((t) => t.pos === 'NOUN' && t.lower === t.lemma.toLowerCase() && NOUNS.has(t.lower)),
  );
  const times = new Map<string, number>();
  for (const { lower } of nouns) times.set(lower, (times.get(lower) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'incident';
}
