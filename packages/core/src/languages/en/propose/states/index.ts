import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { giverAt } from '../relations/giver.ts';
import { relateAll, type Compared, type Logic } from '../relations/index.ts';
import { grouped } from '../mentions-in.ts';
import { publishedOn } from '../../mention/dates/calendar.ts';
import type { Story } from '../story.ts';
import { type Holding, holdingsIn } from './find.ts';
import { ALL, shown, type State } from './words.ts';

const ID = 'en/propose/states';
const DEEP = 12; // sentences: what is told further down is no matter of the story's
const MOST = 4; // questions

export const statesRule: RuleCard = {
  id: ID,
  summary: 'Reports put one person or thing into states that exclude one another: alive or dead, in custody or at large, open or closed.',
  follows: 'FrameNet, frames of states and their Precedes relations; succession as in TAC event nuggets',
  examples: {
    yes: [
      'Jon Berg fell from the crane. <a>Jon Berg is alive</a>. ‖ Jon Berg fell from the crane. <a>Jon Berg is dead</a>.',
      'The Alder bridge had a crack. <a>The bridge is open</a>. ‖ The Alder bridge had a crack. Police said <a>the bridge was closed</a>.',
    ],
    no: ['Jon Berg fell from the crane. Jon Berg may be dead. ‖ Jon Berg is alive.', 'Two men were arrested. ‖ Ana Ruiz is at large.'],
  },
};

interface Value extends Compared {
  readonly state: State;
  readonly holdings: readonly Holding[];
}

const LOGIC: Logic<Value> = {
  together: (a, b) => (a.state.with?.includes(b.state.state) ?? false) || (b.state.with?.includes(a.state.state) ?? false),
  turns: (a, b) => a.state.to?.includes(b.state.state) ?? false,
  last: (a) => a.state.final === true,
};

/** One question for each holder and family of states in which reports put it differently. */
export function proposeStates(story: Story): readonly AlignedQuestion[] {
  const all = story.readings.flatMap((reading) => holdingsIn(story, reading));
  const byHolder = grouped(all, (h) => `${h.holder.key} ${h.state.family}`);
  return [...byHolder.keys()]
    .sort()
    .flatMap((key) => ask(story, key, byHolder.get(key)!) ?? [])
    .sort((a, b) => reach(b) - reach(a) || (a.key < b.key ? -1 : 1))
    .slice(0, MOST);
}

const reach = (q: AlignedQuestion): number =>
  new Set(q.answers.flatMap((a) => a.evidence.map((e) => e.report))).size + (q.relations.some((r) => r.kind === 'conflict') ? 100 : 0);

function ask(story: Story, key: string, holdings: readonly Holding[]): AlignedQuestion | null {
  const [first] = holdings;
  const states = grouped(holdings, (h) => h.state.state);
  if (!first || states.size < 2 || !holdings.some((h) => h.sentence < DEEP)) return null;
  if (!first.holder.named && severalOf(story, first)) return null;
  const answers = new Answers();
  for (const h of holdings) answers.add(h.state.state, { text: shown(h.state) }, evidenceAt(h.reading, h.span, 'asserts', ID));
  const kept = new Set(answers.keys);
  const values = [...states.keys()]
    .sort()
    .filter((name) => kept.has(name))
    .map((name): Value => ({
      key: name,
      state: states.get(name)![0]!.state,
      holdings: states.get(name)!,
      given: states.get(name)!.map(givenBy),
    }));
  if (values.length < 2) return null;
  const relations = relateAll(values, LOGIC);
  const asked = values
    .map((v) => v.state)
    .sort((a, b) => ORDER(a) - ORDER(b))
    .at(-1)!;
  return questionOf(
    {
      key: `state:${key.replace(/^\w+:/, '').toLowerCase().replaceAll(' ', '-')}`,
      text: asked.ask.replaceAll('WHO', first.holder.label),
      slot: 'single',
      about: first.holder.key,
      rank: 35,
      rule: ID,
    },
    answers,
    relations,
  );
}

const ORDER = (state: State): number => ALL.indexOf(state);

const givenBy = ({ reading, sentence, span, told }: Holding): Compared['given'][number] => ({
  reading,
  sentence,
  start: span.start,
  told,
  day: publishedOn(reading.report.published),
  voice: giverAt(reading, span),
});

/** "suspects", "another suspect": a description that fits more than one is nobody in particular. */
function severalOf({ readings }: Story, { holder }: Holding): boolean {
  const noun = holder.key
    .split(' ')
    .at(-1)!
    .replace(/^words:/, '');
  return readings.some(({ tokens }: Reading) =>
    tokens.some(
      (t, i) =>
        t.lemma.toLowerCase() === noun &&
        ((t.lower !== noun && t.lower.endsWith('s')) || /^(?:another|second|third|other|two|both|one)$/.test(tokens[i - 1]?.lower ?? '')),
    ),
  );
}
