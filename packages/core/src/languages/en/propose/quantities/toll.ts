import type { Reading } from '../../../../model/layers.ts';
import { askToll } from './ask.ts';
import { share } from './by-sentence.ts';
import { type Vocabulary, vocabularyOf } from './context.ts';
import type { Figure } from './figure.ts';
import { questionOf, type Weighted } from './question.ts';
import { ranked } from './rank.ts';
import { UPPER } from './reconcile.ts';
import type { FigureRule } from './rule.ts';
import { ofTheStory, ownToll, tollsOf } from './tolls.ts';

const ID = 'en/propose/quantities/toll';
const DEEP = 12; // sentences: what is told further down, and nowhere above, is background
const RANK: Readonly<Record<string, number>> = { killed: 10, injured: 11, shot: 12, missing: 13, arrested: 15 };

export const toll: FigureRule = {
  id: ID,
  summary: 'Reports say how many people were killed, hurt, shot, held, charged or are missing.',
  follows: 'MUC-3 and ACE 2005: an event’s human targets and what befell them; superseded tolls as in TAC event nuggets',
  examples: {
    yes: [
      'A ferry hit the Old Quay on Monday. <a>Four people were killed</a> and <a>nine others hurt</a>. ‖ A ferry hit the Old Quay, <a>killing five people</a> and <a>injuring nine</a>.',
      'Gunfire broke out at the Harbour Hall. <a>Three adults and a boy were shot</a>. ‖ At the Harbour Hall <a>four people were shot</a>.',
    ],
    no: [
      'A ferry hit the Old Quay on Monday. It was the third crash this year, after one in May that killed nine. ‖ A ferry hit the Old Quay.',
      'Two men who left early could have been killed. ‖ Two men fled the hall.',
    ],
  },
  ask: (readings) => ranked(askTolls(tollFigures(readings, vocabularyOf(readings)))),
};

/** Every toll that the readings give, so many from each that a list of numbers costs no more than a story. */
export const tollFigures = (readings: readonly Reading[], vocabulary: Vocabulary): readonly Figure[] =>
  readings.flatMap((reading) => share(tollsOf(reading, vocabulary), readings.length));

export function askTolls(tolls: readonly Figure[]): readonly Weighted[] {
  const roles = [...new Set(tolls.map((f) => f.role))].sort();
  return roles.flatMap((role) => {
    const all = tolls.filter((f) => f.role === role);
    const related = all.filter((f) => ofTheStory(f, all));
    const own = [...new Set(related.map((f) => f.reading))].flatMap((reading) => ownToll(related.filter((f) => f.reading === reading)));
    if (!own.some((f) => f.sentence < UPPER)) return []; // all of them deep in their reports: not what the story is about
    const near = own.filter((f) => f.sentence < DEEP || own.some((o) => o.sentence < DEEP && o.min === f.min && o.max === f.max));
    const figures = role === 'killed' || role === 'injured' || own.some((f) => !f.soft) ? near : []; // "a man was held" asks for no number
    const reports = new Set(figures.map((f) => f.reading)).size;
    if (reports < 2 && RANK[role] === undefined) return [];
    const head = { key: `quantity:${role.replace(' ', '-')}`, text: askToll(role), role, rule: ID, base: RANK[role] ?? 18 };
    const weighted = questionOf(head, figures, all, 'toll');
    return weighted ? [weighted] : [];
  });
}
