import type { Reading } from '../../../../model/layers.ts';
import { tollText } from './ask.ts';
import { share } from './by-sentence.ts';
import { type Vocabulary, vocabularyOf } from './context.ts';
import type { Figure } from './figure.ts';
import { incidentsAmong } from './incident-of.ts';
import { questionOf, type Weighted } from './question.ts';
import { ranked } from './rank.ts';
import { UPPER } from './reconcile.ts';
import type { FigureRule } from './rule.ts';
import { ofTheStory, ownToll, tollsOf } from './tolls.ts';
import { besideTheDead, woundedAmong } from './wounded.ts';

const ID = 'en/propose/quantities/toll';
const DEEP = 12; // sentences: what is told further down, and nowhere above, is background
const MOST_PLACES = 4; // of one round-up
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
  withWounded(readings.flatMap((reading) => share(tollsOf(reading, vocabulary), readings.length)));

const withWounded = (tolls: readonly Figure[]): readonly Figure[] => besideTheDead([...tolls, ...woundedAmong(tolls)]);

export function askTolls(tolls: readonly Figure[]): readonly Weighted[] {
  const told = byKind(tolls);
  const roles = [...new Set(told.map((f) => f.role))].sort();
  return roles.flatMap((role) => {
    const incidents = incidentsAmong(told.filter((f) => f.role === role));
    return incidents
      .flatMap(({ where, figures }) => askToll(role, where, figures) ?? [])
      .sort((a, b) => b.reports - a.reports || (a.question.text < b.question.text ? -1 : 1))
      .slice(0, MOST_PLACES)
      .map((weighted, i) => (i === 0 ? { ...weighted, question: { ...weighted.question, key: keyOf(role) } } : weighted)); // most reports tell of the first
  });
}

function askToll(role: string, where: string, all: readonly Figure[]): Weighted | null {
  const dated = / on |^on /.test(where);
  const related = all.filter((f) => ofTheStory(f, all)).map((f): Figure => (dated ? { ...f, dated } : f));
  const own = [...new Set(related.map((f) => f.reading))].flatMap((reading) => ownToll(related.filter((f) => f.reading === reading)));
  if (!own.some((f) => f.sentence < UPPER)) return null; // all of them deep in their reports: not what the story is about
  const near = own.filter((f) => f.sentence < DEEP || own.some((o) => o.sentence < DEEP && o.min === f.min && o.max === f.max));
  const figures = role === 'killed' || role === 'injured' || own.some((f) => !f.soft) ? near : []; // "a man was held" asks for no number
  const reports = new Set(figures.map((f) => f.reading)).size;
  const base = RANK[role.replace(/ (?:soldier|civilian)$/, '')];
  if (reports < 2 && base === undefined) return null;
  const key = `${keyOf(role)}:${where === '' ? 'elsewhere' : where.replace(/^in /, '').toLowerCase().replaceAll(' ', '-')}`;
  return questionOf({ key, text: tollText(role, where), role, rule: ID, base: base ?? 18 }, figures, all, 'toll');
}

const keyOf = (role: string): string => `quantity:${role.replace(' ', '-')}`;

const SOLDIER = /^(?:soldier|troop|serviceman|marine)$/;

/** Soldiers and civilians are counted by themselves where one report counts both. */
function byKind(tolls: readonly Figure[]): readonly Figure[] {
  const kindOf = ({ noun, scope }: Figure): string =>
    scope === 'each' ? '' : SOLDIER.test(noun) ? 'soldier' : noun === 'civilian' ? noun : '';
  const both = (role: string): boolean =>
    [...new Set(tolls.map((f) => f.reading))].some((reading) => {
      const kinds = new Set(tolls.filter((f) => f.reading === reading && f.role === role).map(kindOf));
      return kinds.has('soldier') && kinds.has('civilian');
    });
  const split = new Set([...new Set(tolls.map((f) => f.role))].filter(both));
  return tolls.map((f) => (split.has(f.role) && kindOf(f) !== '' ? { ...f, role: `${f.role} ${kindOf(f)}` } : f));
}
