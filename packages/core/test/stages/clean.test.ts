import { expect, test } from 'vitest';
import { english } from '../../src/languages/en/index.ts';
import type { Mark } from '../../src/model/report.ts';
import { compare, read } from '../../src/pipeline.ts';

const said = '“The weir will hold until spring,” the lock keeper Ida Wenn told reporters at Calder Sluice on Tuesday.';
const caption = '“The weir will fail by Friday,” the lock keeper Ida Wenn told reporters beside the gate.';
const text = `${caption}\n\n${said}\n`;
const mark: Mark = { start: 0, end: caption.length, kind: 'caption', rule: 'extract/caption' };

test('no rule draws from what was marked where the page was cut', () => {
  const contents = (marks: readonly Mark[]): string[] =>
    read({ id: 'a', text, marks }, english).attributions.flatMap((a) => a.content.map((c) => text.slice(c.start, c.end)));
  expect(contents([]).join(' ')).toContain('fail by Friday');
  expect(contents([mark]).join(' ')).not.toContain('fail by Friday');
  expect(contents([mark]).join(' ')).toContain('hold until spring');
});

test('a mark that is no place of the text, or that the language finds too, is not shown twice', () => {
  const wrong: Mark[] = [
    { ...mark, end: text.length + 1 },
    { ...mark, start: 9, end: 9 },
  ];
  const { marks } = read({ id: 'a', text, marks: [mark, ...wrong] }, english);
  expect(marks.filter(({ kind }) => kind === 'caption')).toEqual([mark]);
});

test('what arrived, and what was met on the way, stands beside the report in the dossier', () => {
  const notes = [{ code: 'encoding', detail: 'It was read as windows-1252.' }];
  const given = { id: 'a', text, notes, form: 'html', captured: 'ab'.repeat(32) };
  const { reports } = compare([read(given, english), read({ id: 'b', text: said }, english)], english, { story: 'Weir' });
  expect(reports.map(({ form, captured, notes }) => ({ form, captured, notes }))).toEqual([
    { form: 'html', captured: 'ab'.repeat(32), notes },
    { form: undefined, captured: undefined, notes: [] },
  ]);
});
