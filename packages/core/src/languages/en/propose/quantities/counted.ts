import type { Reading } from '../../../../model/layers.ts';
import { askCluster } from './ask.ts';
import { share } from './by-sentence.ts';
import { type Cluster, clusters } from './cluster.ts';
import { likeness, type Vocabulary, vocabularyOf } from './context.ts';
import type { Figure } from './figure.ts';
import { questionOf, type Weighted } from './question.ts';
import { ranked } from './rank.ts';
import { figuresOf } from './read.ts';
import { UPPER } from './reconcile.ts';
import type { FigureRule } from './rule.ts';

const ID = 'en/propose/quantities/counted';
const BESIDE = 0.15;

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
  ask: (readings) => ranked(askCounted(countedFigures(readings, vocabularyOf(readings)))),
};

export const countedFigures = (readings: readonly Reading[], vocabulary: Vocabulary): readonly Figure[] =>
  readings.flatMap((reading) => share(figuresOf(reading, vocabulary), readings.length));

/** One question for each cluster in which reports part, or that is worth asking where they agree. */
export function askCounted(figures: readonly Figure[]): readonly Weighted[] {
  const used = new Map<string, number>();
  const reports = new Set(figures.map((f) => f.reading)).size;
  return clusters(figures).flatMap((cluster) => {
    const noun = [...new Set(cluster.figures.map((f) => f.noun))].sort()[0] ?? '';
    const base = `quantity:${cluster.kind}:${noun}:${cluster.scope}`;
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const { text, vague } = askCluster(cluster);
    const head = { key: times === 1 ? base : `${base}:${times}`, text, role: noun, rule: ID, base: 30 };
    const weighted = questionOf(head, cluster.figures, beside(cluster.figures, figures), 'counted');
    return weighted && (weighted.conflicts || worthAsking(cluster, weighted.reports, vague, reports)) ? [weighted] : [];
  });
}

/** Where reports agree, a number is asked for only if three give it high up, two a sum of money, or half of them at all. */
function worthAsking({ kind, figures }: Cluster, giving: number, vague: boolean, reports: number): boolean {
  if (!figures.some((f) => f.sentence < UPPER)) return false;
  if (vague) return kind !== 'money' && giving >= 3 && giving * 2 >= reports;
  return giving >= (kind === 'money' ? 2 : 3);
}

/** Figures of any report that may mean the same as a cluster's. */
const beside = (cluster: readonly Figure[], figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((f) =>
    cluster.some((c) => c === f || (c.noun === f.noun && c.scope === f.scope && likeness(c.context, f.context) >= BESIDE)),
  );
