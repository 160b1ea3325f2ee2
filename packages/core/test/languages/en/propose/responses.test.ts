import { expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';
import { respond } from '../../../../src/languages/en/propose/index.ts';

const MET = 'The mayor met the envoy of Norland on Monday. ';

/** "kind: party (verb)" for every entry of the ledger. */
const ledger = (...texts: readonly string[]): readonly string[] =>
  respond(texts.map((text, i) => read({ id: `report-${i}`, text }, english))).map((r) => `${r.kind}: ${r.party ?? ''} (${r.verb})`);

test.each([
  ['Ana Ruiz did not deny the meeting.', ['stated: Ana Ruiz (did not deny)']],
  ['Ana Ruiz denied some of the reports about the meeting.', ['partly-denied: Ana Ruiz (denied)']],
  ['Calls to the Harbour Authority were not returned.', ['did-not-respond: Harbour Authority (were not returned)']],
  ['Attempts to reach Ana Ruiz were unsuccessful.', ['did-not-respond: Ana Ruiz (were unsuccessful)']],
  ['Ana Ruiz was not asked about the meeting.', ['not-asked: Ana Ruiz (was not asked)']],
  ['Ana Ruiz had no comment.', ['declined: Ana Ruiz (had no comment)']],
  ['The Harbour Authority has yet to comment on the meeting.', ['silent: Harbour Authority (yet to comment)']],
  ['There was no word from the Harbour Authority.', ['silent: Harbour Authority (no word)']],
  ['Ana Ruiz confirmed the meeting.', ['confirmed: Ana Ruiz (confirmed)']],
] as const)('%s', (text, expected) => {
  expect(ledger(MET + text, MET)).toEqual(expected);
});

test.each([
  'The Harbour Authority is trying to confirm the meeting.',
  'The meeting has not been confirmed by the Harbour Authority.',
  'Firefighters responded to calls about the Harbour Authority.',
  'Calls to the Harbour Authority were returned within the hour.',
])('no response: %s', (text) => {
  expect(ledger(MET + text, MET)).toEqual([]);
});

test('what two reports tell of one answer is one entry, with both places', () => {
  const [only, ...others] = respond(
    [`${MET}Ana Ruiz denied the meeting with the envoy.`, `${MET}Ana Ruiz denied any meeting with the envoy.`].map((text, i) =>
      read({ id: `report-${i}`, text }, english),
    ),
  );
  expect(others).toEqual([]);
  expect(only?.evidence.map((e) => e.report)).toEqual(['report-0', 'report-1']);
});

test('the ledger runs by day, and what has no day stands last', () => {
  expect(
    ledger(
      MET,
      `${MET}Ana Ruiz declined to comment. On 5 March 2031 the Harbour Authority denied the meeting. On 4 March 2031 Jon Berg denied the meeting.`,
    ),
  ).toEqual(['denied: Jon Berg (denied)', 'denied: Harbour Authority (denied)', 'declined: Ana Ruiz (declined)']);
});

test('what somebody denies beside the story’s event stands in the ledger', () => {
  expect(ledger(`${MET}Ana Ruiz denied that she owns the ferry.`, MET)).toEqual(['denied: Ana Ruiz (denied)']);
  expect(ledger(`${MET}The judge denied bail to Jon Berg.`, MET)).toEqual([]);
});
