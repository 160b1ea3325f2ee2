import type { AlignedQuestion, AlignedRelation } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Mention } from '../../../../model/mention.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';

import { governorOf } from '../occasions/governor.ts';
import { classOf, type Occasion, sameOccasions } from '../occasions/same.ts';
import { kindOfWord } from '../incidents/kinds.ts';
import { asked } from '../occasions/asked.ts';
import { datesOf, isProse, share } from '../quantities/by-sentence.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { disjoint, isStamp, type Moment, momentOf } from './moment.ts';

const ID = 'en/propose/when';

/** One place where a report dates an event. */
interface Dated extends Occasion {
  readonly moment: Moment;
  readonly mention: Mention;
}

export const when: FigureRule = {
  id: ID,
  summary: 'Reports date one event, told with the same people or things, to days, months or years that cannot be one.',
  follows: 'TimeML: an event and its time; Allen 1983: intervals that neither meet nor overlap',
  examples: {
    yes: [
      'Ana Ruiz <a>left the orchestra in 1991</a>. ‖ Ana Ruiz <a>left the orchestra in 1994</a>, her agent said.',
      'The council <a>blocked the sale of the Old Quay last year</a>. ‖ The council <a>blocked the sale of the Old Quay earlier this year</a>.',
    ],
    no: [
      'Ana Ruiz left the orchestra in 1991. ‖ Jon Berg left the orchestra in 1994.',
      'Ana Ruiz left the orchestra in 1991. ‖ Ana Ruiz left the orchestra in May 1991.',
      'Ana Ruiz left the orchestra in 1991 and again in 1994. ‖ Ana Ruiz left the orchestra in 1994.',
    ],
  },
  ask(readings) {
    const all = readings.flatMap((reading) => share(datedIn(reading), readings.length));
    return sameOccasions(readings, all).flatMap((group) => ask(group) ?? []);
  },
};

function datedIn(reading: Reading): readonly Dated[] {
  return [...datesOf(reading)].flatMap(([index, mentions]) => {
    if (!isProse(reading, index) || supposes(reading, index)) return [];
    const sentence = reading.sentences[index]!;
    return mentions.flatMap((mention): Dated[] => {
      const moment = momentOf(mention);
      if (!moment || isStamp(reading, mention)) return [];
      const [from, to] = mention.tokens;
      if (/^(?:until|till|before|after|by|since|from|to)$/.test(reading.tokens[from - 1]?.lower ?? '')) return [];
      const governor = governorOf(reading, sentence, from, to);
      if (!governor || kindOfWord(reading.tokens[governor.token]!) === 'harm') return []; // its day and its hour are asked by themselves
      return [{ reading, sentence: index, governor, moment, mention }];
    });
  });
}

function ask(group: readonly Dated[]): AlignedQuestion | null {
  const answers = new Answers();
  const byKey = new Map<string, Dated[]>();
  for (const dated of group) {
    const { reading, mention, governor } = dated;
    const key = mention.date!.text.toLowerCase();
    (byKey.get(key) ?? byKey.set(key, []).get(key)!).push(dated);
    answers.add(
      key,
      { text: mention.date!.text, date: mention.date! },
      evidenceAt(reading, spanOf(reading, governor.token, mention), 'asserts', ID),
    );
  }
  const relations: AlignedRelation[] = [];
  answers.keys.forEach((a, i) =>
    answers.keys.slice(i + 1).forEach((b) => {
      const [x, y] = [byKey.get(a)!, byKey.get(b)!];
      if (
        x.every((p) => y.every((q) => disjoint(p.moment, q.moment))) &&
        !x.some((p) => tells(p.reading, y)) &&
        !y.some((q) => tells(q.reading, x))
      )
        relations.push({ a, b, kind: 'conflict', rule: ID });
    }),
  );
  const text = relations.length > 0 ? asked('When', group) : null;
  if (text === null) return null;
  const about = classOf(group[0]!);
  return questionOf({ key: `when:${about}:${text}`, text, slot: 'date', about, rank: 38, rule: ID }, answers, relations);
}

/** The report gives one of these dates too, of whatever: it may well know both. */
const tells = (reading: Reading, others: readonly Dated[]): boolean =>
  [...datesOf(reading).values()].some((list) =>
    list.some((m) => others.some((o) => o.mention.date!.text.toLowerCase() === m.date?.text.toLowerCase())),
  );

const NEAR = 10;

function spanOf(reading: Reading, governor: number, { tokens: [from, to] }: Mention): ReturnType<typeof spanOfTokens> {
  if (governor < from && from - governor <= NEAR) return spanOfTokens(reading, governor, to);
  if (governor >= to && governor - to <= NEAR) return spanOfTokens(reading, from, governor + 1);
  return spanOfTokens(reading, from, to);
}
