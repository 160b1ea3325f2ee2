import type { Reading } from '../../../../model/layers.ts';
import { askCluster, paidBeside } from './ask.ts';
import { incidentKeys } from '../incidents/keys.ts';
import { share } from './by-sentence.ts';
import { type Cluster, clusters, kindred } from './cluster.ts';
import { likeness, type Vocabulary, vocabularyOf } from './context.ts';
import { agree, type Figure, vague } from './figure.ts';
import { questionOf, type Weighted } from './question.ts';
import { ranked } from './rank.ts';
import { figuresOf } from './read.ts';
import { UPPER } from './reconcile.ts';
import type { FigureRule } from './rule.ts';

const ID = 'en/propose/quantities/counted';
const BESIDE = 0.15;
const DEEP = 12; // sentences

export const counted: FigureRule = {
  id: ID,
  summary: 'Reports give a number of one thing, a sum of money or a share in like words.',
  follows: 'Typed quantities of one noun, compared by their idf-weighted surroundings; what one report gives side by side is two things',
  examples: {
    yes: [
      'The minister said that the port had freed <a>138 sailors held</a> in the old fort. ‖ The port freed <a>150 sailors who were held</a> in the old fort.',
      'The harbour board signed a <a>$20 million contract</a> for the new crane. ‖ The contract that the harbour board signed for the new crane is worth <a>$35 million</a>.',
    ],
    no: [
      'The harbour board bought 12 cranes. ‖ The school sold 40 old desks.',
      'The port freed 138 sailors and 12 cooks from the old fort. ‖ A choir of 20 voices sang.',
    ],
  },
  ask(readings) {
    const figures = countedFigures(readings, vocabularyOf(readings));
    return ranked([...askCounted(figures), ...askSingles(figures)]);
  },
};

export const countedFigures = (readings: readonly Reading[], vocabulary: Vocabulary): readonly Figure[] =>
  readings.flatMap((reading) =>
    share(figuresOf(reading, vocabulary), readings.length).map((f) => ({ ...f, incident: incidentKeys(readings).of(reading, f.sentence) })),
  );

/** One question for each cluster in which reports part, or that is worth asking where they agree. */
export function askCounted(figures: readonly Figure[]): readonly Weighted[] {
  const used = new Map<string, number>();
  const reports = new Set(figures.map((f) => f.reading)).size;
  return clusters(figures).flatMap((cluster) => {
    const noun = [...new Set(cluster.figures.map((f) => f.noun))].sort()[0] ?? '';
    const base = `quantity:${cluster.kind}:${noun}:${cluster.scope}`;
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const { text, vague: unnamed } = askCluster(cluster);
    const head = { key: times === 1 ? base : `${base}:${times}`, text, role: noun, rule: ID, base: 30 };
    const weighted = questionOf(head, cluster.figures, beside(cluster.figures, figures), 'counted');
    return weighted && (weighted.conflicts || worthAsking(cluster, weighted.reports, unnamed, reports)) ? [weighted] : [];
  });
}

const SINGLES = 2;

/** Figures that one report alone gives of what it tells: how long it lasted, what was paid. Few, the first of each report, and no rival to any. */
export function askSingles(figures: readonly Figure[]): readonly Weighted[] {
  const clustered = new Set(clusters(figures).flatMap((cluster) => cluster.figures));
  const telling = figures.filter(
    (f) =>
      !clustered.has(f) &&
      !f.aside &&
      f.sentence < DEEP &&
      f.scope === 'total' &&
      (f.kind === 'measure' || (f.kind === 'money' && paidBeside(f))),
  );
  const questions = new Map<string, Weighted>();
  for (const figure of telling) {
    const { text } = askCluster({ kind: figure.kind, scope: figure.scope, figures: [figure] });
    const base = `quantity:${figure.kind}:${figure.noun}:one`;
    if (questions.has(text) || (figure.kind === 'measure' && text !== 'How long did it last?')) continue;
    const same =
      figure.kind === 'measure' ? figures.filter((f) => !clustered.has(f) && f.unit === figure.unit && agree(f, figure)) : [figure];
    const head = { key: `${base}:${figure.unit}`, text, role: figure.noun, rule: ID, base: 60 };
    const weighted = questionOf(head, same, same, 'counted');
    if (weighted) questions.set(text, weighted);
  }
  return [...questions.values()].slice(0, SINGLES);
}

/** Where reports agree, a number is asked for only if three give it high up, two a sum of money, or half of them at all. */
function worthAsking({ kind, figures }: Cluster, giving: number, unnamed: boolean, reports: number): boolean {
  if (!figures.some((f) => f.sentence < UPPER) || figures.every(vague)) return false; // "a few people" everywhere is no figure
  if (unnamed) return figures.filter((f) => !vague(f)).length >= 2 && kind !== 'money' && giving >= 3 && giving * 2 >= reports;
  return giving >= (kind === 'money' ? 2 : 3);
}

/** Figures of any report that may mean the same as a cluster's. */
const beside = (cluster: readonly Figure[], figures: readonly Figure[]): readonly Figure[] =>
  figures
    .filter((f) =>
      cluster.some(
        (c) => c === f || ((c.noun === f.noun || kindred(c, f)) && c.scope === f.scope && likeness(c.context, f.context) >= BESIDE),
      ),
    )
    .map((f) => (kindred(cluster[0]!, f) ? { ...f, unit: cluster[0]!.unit } : f));
