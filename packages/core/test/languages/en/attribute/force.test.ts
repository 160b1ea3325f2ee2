import { expect, test } from 'vitest';
import { attribute } from '../../../../src/languages/en/attribute/index.ts';
import { forceOf } from '../../../../src/languages/en/attribute/force.ts';
import { english } from '../../../../src/languages/en/index.ts';
import { verbClasses } from '../../../../src/languages/en/lexicon.generated.ts';
import { reportOf } from '../../../../src/stages/clean.ts';
import { segment } from '../../../../src/stages/segment.ts';

const forces = (text: string): readonly string[] =>
  attribute({ ...segment({ report: reportOf({ id: 'example', text }), marks: [], notes: [] }, english), mentions: [] }).map((a) => a.force);

test.each([
  ['The mayor revealed that the bridge was unsafe.', 'factive'],
  ['The port acknowledged that the crane had failed.', 'factive'],
  ['The mayor denied that the bridge was unsafe.', 'negating'],
  ['The harbour master asked whether the ferry had sailed.', 'questioning'],
  ['The harbour master asked the crew to leave the ferry.', 'directive'],
  ['The union demanded that the pier be closed.', 'directive'],
  ['The ministry promised that the dam would be mended.', 'commissive'],
  ['The skipper claimed that the light was out.', 'loaded'],
  ['The skipper boasted that he had never run aground.', 'loaded'],
  ['The skipper insisted that the light was out.', 'loaded'],
  ['The skipper said that the light was out.', 'neutral'],
  ['The light was out, according to the skipper.', 'neutral'],
])('%s %s', (text, force) => {
  expect(forces(text)).toEqual([force]);
});

test('the construction decides before the verb: to decline to confirm settles nothing', () => {
  expect(forces('The ministry declined to confirm that the dam had cracked.')[0]).toBe('neutral');
});

test('an adverb that doubts is loaded, one that only passes on is not; a noun has the force of its class', () => {
  expect([forceOf('allegedly', 'hearsay'), forceOf('reportedly', 'hearsay')]).toEqual(['loaded', 'neutral']);
  expect([forceOf('accusation', 'allege'), forceOf('admission', 'confirm'), forceOf('statement', 'say')]).toEqual([
    'loaded',
    'factive',
    'neutral',
  ]);
});

test('every verb of a class that can hardly do anything else does that', () => {
  const of = (force: string) => verbClasses.filter((v) => v.force === force).map(({ word }) => word);
  expect(of('negating')).toEqual(expect.arrayContaining(['contradict', 'deny', 'dispute', 'refute', 'reject']));
  expect(of('commissive')).toEqual(expect.arrayContaining(['pledge', 'promise', 'threaten', 'vow']));
  expect(of('neutral')).toEqual(expect.arrayContaining(['add', 'announce', 'explain', 'note', 'report', 'say', 'state', 'tell', 'write']));
});
