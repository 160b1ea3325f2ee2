import { describe, expect, test } from 'vitest';
import { compare, english, read, type Dossier } from '../../../../src/index.ts';
import { attributed } from './attributed.ts';

const sideOf = (text: string) => attributed(text).attributions.at(-1)?.voice?.party;
const said = (source: string): string => `<source>${source}</source> <cue>said</cue> <content>the gate was shut</content>.`;

describe('whom a company’s own people speak for', () => {
  test.each([
    // “its”: the body that is the subject
    ['Corven Utilities was never told of the gate, ' + said('its chief executive, Lena Moor,'), 'Corven Utilities'],
    ['Corven Utilities raised its prices in May. ' + said('Its founder, Lena Moor,'), 'Corven Utilities'],
    // “the company”: the one company that is named, in whatever words
    ['The harbour master met Corven Utilities in May. ' + said("The company's lawyer, Lena Moor,"), 'Corven Utilities'],
    ['The harbour master met Corven Utilities in May. ' + said('A spokesman for the utility'), 'Corven Utilities'],
    ['The harbour master met the Corven Ferry Company in May. ' + said('A spokesman for the operator'), 'Corven Ferry Company'],
    // two that fit: nobody
    ['Corven Utilities sued Norda Utilities in May. ' + said("The company's lawyer, Lena Moor,"), 'company'],
    ['Corven Utilities sued Norda Utilities in May. ' + said('A spokesman for the utility'), 'utility'],
    // a kind that does not fit
    ['The harbour master met Corven Utilities in May. ' + said("The bank's lawyer, Lena Moor,"), 'bank'],
  ])('%s', (text, party) => {
    expect(sideOf(text)).toBe(party);
  });
  test('a body whose name ends in a word for one is no person', () => {
    const voice = (name: string) => attributed(said(name)).attributions[0]?.voice;
    expect(voice('Corven Utilities')).toMatchObject({ kind: 'institution', party: 'Corven Utilities' });
    expect(voice('Corven Water')).toMatchObject({ kind: 'institution', party: 'Corven Water' });
  });
});

const dossierOf = (...texts: readonly string[]): Dossier =>
  compare(
    texts.map((text, i) => read({ id: `r${i + 1}`, text }, english)),
    english,
    { story: 'the gate' },
  );
const answersOf = (dossier: Dossier) => dossier.questions.flatMap((q) => q.answers.map((a) => ({ slot: q.slot, ...a })));

const ACCUSED = 'The health minister, Orla Venn, said on Monday that Corven Utilities was warned in May about the north gate.';
const DENIALS = [
  `${ACCUSED}\n\nCorven Utilities denied that it was warned in May.`,
  'Corven Utilities was never warned about the north gate, its chief executive, Tomas Reier, said on Tuesday.',
  `${ACCUSED} The company's lawyer, Dara Holt, denied that Corven was warned.`,
];

describe('a company that denies through several mouths', () => {
  test('is one party', () => {
    const dossier = dossierOf(...DENIALS);
    expect(dossier.parties.map((p) => p.label).filter((label) => /corven|company/i.test(label))).toEqual(['Corven Utilities']);
    const no = answersOf(dossier).filter((a) => a.value === 'no');
    expect(no.length).toBeGreaterThan(0);
    for (const answer of no) expect(answer.parties).toBe(1);
  });
  test('is no more than one word for what happened', () => {
    const no = answersOf(dossierOf(...DENIALS)).filter((a) => a.value === 'no' && a.slot !== 'party-response');
    expect(Math.max(...no.map((a) => a.origins.max))).toBeGreaterThan(1);
    for (const answer of no) expect([answer.support, answer.admiralty]).toEqual(['S1', 'F3']);
  });
});

describe('a company under two names', () => {
  const parties = (...texts: readonly string[]) => dossierOf(...texts).parties.map((p) => p.label);
  const FULL = 'The Corven Water Company said on Monday that the north gate was shut in May.';
  test('the beginning of its name is the company', () => {
    const dossier = dossierOf(FULL, 'Corven Water said that the north gate was shut in May.');
    expect(dossier.parties.map((p) => p.label)).toEqual(['Corven Water Company']);
    expect(dossier.origins.filter((o) => o.label.includes('Corven Water'))).toHaveLength(1);
  });
  test('where others speak for it by its whole name, too', () => {
    const lawyer = 'Dara Holt, a lawyer for Corven Utilities, said that the north gate was shut in May.';
    expect(parties(lawyer, 'Corven denied that the north gate was shut in May.')).toEqual(['Corven Utilities']);
  });
  test('“the company” of a report that names none is the one company of the story', () => {
    const lawyer = 'The company’s lawyer, Dara Holt, said that the north gate was shut in May.';
    expect(parties(FULL, lawyer)).toEqual(['Corven Water Company']);
    expect(parties(FULL, 'The Norda Ferry Company said that the north gate was shut in May.', lawyer)).toContain('company');
  });
  test('a name that begins two, and a place, stay what they are', () => {
    const short = 'Corven Water said that the north gate was shut in May.';
    expect(parties(FULL, 'Corven Water Lines said that the north gate was shut in May.', short)).toContain('Corven Water');
    expect(parties('The Norway Ferry Company said that the gate was shut.', 'Norway said that the gate was shut.')).toContain('Norway');
  });
  test('whoever was not asked is of the side for which he speaks elsewhere in the report', () => {
    const text =
      'The Corven Water Company denied that it was warned in May. Tomas Reier, the company’s chief executive, rejected it on Monday. Engineers say the company was warned in May. Mr. Reier was not asked about the gate.';
    const sides = dossierOf(text, FULL).responses.map((r) => r.party);
    expect(sides).toContain('Corven Water Company');
    expect(sides).not.toContain('company');
  });
});
