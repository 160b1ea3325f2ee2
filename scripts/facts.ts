/*
 * What a careful reader must get from each bundled story: the tables of their READMEs, as checks. A golden proves sameness, these prove rightness.
 * Which of them the engine reaches is kept in stories/<name>/facts.txt; `npm run golden` adds what it newly reaches and refuses to lose any.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Answer, Dossier, Mark, Question, Response } from '../packages/core/src/index.ts';

/** Throws, with words, where the dossier does not hold the fact. */
export type Fact = (dossier: Dossier) => void;

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is not ${what}`);
  return value;
}
function same(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) throw new Error(`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
}
function has<T>(found: readonly T[], ...wanted: readonly T[]): void {
  for (const item of wanted) if (!found.includes(item)) throw new Error(`${String(item)} is not among ${found.join(', ') || 'none'}`);
}

const central = ({ questions, counts }: Dossier): Question =>
  need(
    questions.find(({ id }) => id === counts.question),
    'a central question',
  );
/** The answer to any question whose text is like `question`: the same thing may be asked in two ways. */
function answered({ questions }: Dossier, question: RegExp, value: RegExp): { readonly question: Question; readonly answer: Answer } {
  for (const q of questions) {
    const answer = question.test(q.text) ? q.answers.find((a) => value.test(a.value)) : undefined;
    if (answer) return { question: q, answer };
  }
  throw new Error(`there is no answer like ${String(value)} to a question like ${String(question)}`);
}
function relation(dossier: Dossier, question: RegExp, a: RegExp, b: RegExp): string {
  const one = answered(dossier, question, a);
  const other = need(
    one.question.answers.find((x) => b.test(x.value)),
    `an answer like ${String(b)} beside ${one.answer.value}`,
  );
  const ids = [one.answer.id, other.id];
  return one.question.relations.find((r) => ids.includes(r.a) && ids.includes(r.b))?.kind ?? 'none';
}
const responded = ({ responses }: Dossier, kinds: readonly Response['kind'][], voice: RegExp): Response =>
  need(
    responses.find((r) => kinds.includes(r.kind) && voice.test(`${r.voice} ${r.party ?? ''}`)),
    `a response “${kinds.join('” or “')}” by ${String(voice)}`,
  );
const range = ({ origins: { min, max } }: Answer): string => `${min}–${max}`;
const reportsOf = ({ evidence }: Answer): string[] => [...new Set(evidence.map(({ report }) => report))].sort();
const kindsOf = ({ reports }: Dossier, id: string): readonly Mark['kind'][] =>
  reports.find((r) => r.id === id)?.marks.map(({ kind }) => kind) ?? [];

const ASKED = /asked for|requested|sought|invited|initiated/i;
const DEAD = /killed|died|dead|death/i;
const HURT = /injured|hurt|wounded/i;
const DEATHS = (n: string): RegExp => new RegExp(`^(?:at least |about |some )?(?:${n})\\b`);

export const FACTS: Readonly<Record<string, Readonly<Record<string, Fact>>>> = {
  'border-talks': {
    'the central question is whether the meeting took place': (d) => {
      same(central(d).slot, 'boolean');
      if (!/meet|met/.test(central(d).text)) throw new Error(central(d).text);
    },
    '1–2 origins say yes': (d) =>
      same(
        range(
          need(
            central(d).answers.find((a) => /yes/.test(a.value)),
            'a yes',
          ),
        ),
        '1–2',
      ),
    'one origin says no, on the record': (d) => {
      const no = need(
        central(d).answers.find((a) => /^no\b/.test(a.value)),
        'a no',
      );
      same(range(no), '1–1');
      has(reportsOf(no), 'broadcasting');
      same(central(d).answers.find((a) => /yes/.test(a.value))?.contest, 'C3');
    },
    'the ministry denied it': (d) => void responded(d, ['denied'], /ministry|Tveit/i),
    'the ministry first declined to comment': (d) => void responded(d, ['declined'], /ministry|Tveit/i),
    'Korvia’s presidency neither confirmed nor denied it': (d) =>
      void responded(d, ['neither-confirmed-nor-denied'], /presidential office|Vosk/i),
    'Rendt asked for it, say the Courier and the Herald': (d) => has(reportsOf(answered(d, ASKED, /Rendt/).answer), 'courier', 'herald'),
    'one origin says that Rendt asked': (d) => same(range(answered(d, ASKED, /Rendt/).answer), '1–1'),
    'the Ledger turns it round, on nobody’s word': (d) => {
      const { answer } = answered(d, ASKED, /Osgard/);
      same([range(answer), reportsOf(answer)], ['0–0', ['ledger']]);
    },
    'two hours, or nearly three': (d) => {
      void answered(d, /how long|last/i, /two hours|2 hours/);
      void answered(d, /how long|last/i, /three hours|3 hours/);
    },
    'the Herald passes on the Courier': (d) =>
      has(
        d.echoes.flatMap(({ named, suggested }) => [...named, ...suggested]),
        'herald',
      ),
    'the Ledger carries the Courier’s origin without naming it': (d) =>
      has(
        d.echoes.flatMap(({ suggested }) => suggested),
        'ledger',
      ),
    'one official became officials': (d) =>
      has(
        d.hops.map(({ change, to }) => `${change} ${to.report}`),
        'plural-inflated dispatch',
      ),
    'the Ledger dropped whose word it is': (d) =>
      has(
        d.hops.map(({ change, to }) => `${change} ${to.report}`),
        'attribution-lost ledger',
      ),
    'the page of TopicPulse is marked for what it is': (d) =>
      has(
        kindsOf(d, 'topicpulse'),
        ...([
          'boilerplate',
          'contents',
          'image-name',
          'caption',
          'author-card',
          'biography',
          'keyword',
          'call-to-action',
          'social-stub',
          'heading',
        ] as const),
      ),
  },
  'ferry-fire': {
    'at least four died, says the Coast Guard': (d) => same(reportsOf(answered(d, DEAD, DEATHS('4|four')).answer), ['evening-post']),
    'seven died, says the ministry on Tuesday': (d) => has(reportsOf(answered(d, DEAD, DEATHS('7|seven')).answer), 'tarrow-radio'),
    '11 died, says the ministry on Wednesday': (d) => same(reportsOf(answered(d, DEAD, DEATHS('11')).answer), ['coastal-news']),
    '14 died, says the ministry on Thursday': (d) => same(reportsOf(answered(d, DEAD, DEATHS('14')).answer), ['island-tribune']),
    '16 died, says the hospital on Thursday': (d) => same(reportsOf(answered(d, DEAD, DEATHS('16')).answer), ['island-tribune']),
    'the toll follows the days': (d) => {
      same(relation(d, DEAD, DEATHS('7|seven'), DEATHS('11')), 'succession');
      same(relation(d, DEAD, DEATHS('11'), DEATHS('14')), 'succession');
    },
    '14 and 16 are at odds': (d) => same(relation(d, DEAD, DEATHS('14'), DEATHS('16')), 'conflict'),
    'about 30 were hurt at first': (d) => same(reportsOf(answered(d, HURT, /30/).answer), ['evening-post']),
    '41 were hurt, then 58, then 63': (d) => {
      for (const n of [/^41/, /^58/, /^63/]) void answered(d, HURT, n);
      same(relation(d, HURT, /^58/, /^63/), 'succession');
    },
    'engine room or car deck': (d) => same(relation(d, /start|begin|began|cause|where|place/i, /engine room/, /car deck|cars/), 'conflict'),
    'about 5:40 and 5:42 are no conflict': (d) => {
      const kind = relation(d, /time|when/i, /5:40/, /5:42/);
      if (kind === 'conflict') throw new Error(kind);
    },
    'the union contradicts the minister': (d) => void responded(d, ['denied'], /union/i),
    'the operator declined to comment': (d) => void responded(d, ['declined'], /Tarrow Lines/),
  },
  'orrin-dam': {
    'the central question is whether the company knew': (d) => {
      same(central(d).slot, 'boolean');
      if (!/crack|damage|knew|known|aware/.test(central(d).text)) throw new Error(central(d).text);
    },
    'two independent origins of two parties say yes': (d) => {
      const yes = need(
        central(d).answers.find((a) => /yes/.test(a.value)),
        'a yes',
      );
      same([range(yes), yes.parties], ['2–2', 2]);
    },
    'the denial is one origin, however often it is printed': (d) =>
      same(
        range(
          need(
            central(d).answers.find((a) => /^no\b/.test(a.value)),
            'a no',
          ),
        ),
        '1–1',
      ),
    'the company denies it': (d) => void responded(d, ['denied'], /Upland Water|Dahl/),
    'two papers print one text': (d) =>
      has(
        d.shared.map(({ a, b, what }) => `${a} ${b} ${what}`),
        'gazette mail reuse',
      ),
    '340 homes were evacuated, on one body’s word': (d) => {
      const homes = answered(d, /homes|evacuated/i, /340/).answer;
      same(range(homes), '1–1');
      has(reportsOf(homes), 'chronicle', 'gazette', 'mail');
    },
    '5,000 marks are offered': (d) => has(reportsOf(answered(d, /pay|paid|offer|marks|compens/i, /5,000/).answer), 'gazette', 'mail'),
    'the regulator would not comment': (d) => void responded(d, ['declined'], /Aram|Dam Safety Board/),
  },
};

/** Which facts of a story the dossier holds, in the order of the list, and why it does not hold the others. */
export function checked(
  name: string,
  dossier: Dossier,
): { readonly reached: readonly string[]; readonly missed: Readonly<Record<string, string>> } {
  const reached: string[] = [];
  const missed: Record<string, string> = {};
  for (const [fact, holds] of Object.entries(FACTS[name] ?? {})) {
    try {
      holds(dossier);
      reached.push(fact);
    } catch (error) {
      missed[fact] = error instanceof Error ? error.message : String(error);
    }
  }
  return { reached, missed };
}
