import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english, read, type ReportInput, type Unread } from '@stemma/core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Extracted } from '../src/extract/extracted.ts';
import { gated } from '../src/ingest/gate.ts';
import { reportsFrom } from '../src/ingest/reports-from.ts';
import { badInput, WEIR, weirText } from './bad-input-bytes.ts';
import { folder, stemma } from './command.ts';

/**
 * Each row of the table of broken input, end to end: the bytes go in as files of one folder, and each file's fate is looked at. Rows 32 to 35 need a
 * server, and stand with fetching.
 */
const files = await badInput();
const reports = new Map<string, Extracted>();
const unread = new Map<string, Unread>();
let here = '';
let peak = 0; // bytes of memory, of the whole process with its workers

beforeAll(async () => {
  here = folder(files);
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  for await (const found of reportsFrom([here])) {
    if ('report' in found) reports.set(found.report.id, found.report);
    else unread.set(found.unread.file, found.unread);
  }
  clearInterval(watch);
}, 240_000);

const report = (id: string): Extracted => {
  const found = reports.get(id);
  if (!found) throw new Error(`${id} was not read: ${JSON.stringify(unread.get(id))}`);
  return found;
};
const code = (id: string): string | undefined => unread.get(id)?.code;
/** The code under which it is kept from the engine, wherever that was decided; undefined where it is read. */
const kept = (id: string): string | undefined => {
  const found = reports.get(id);
  if (!found) return code(id);
  const input = gated(found);
  return 'code' in input ? input.code : undefined;
};
const notes = (id: string): string[] => report(id).notes.map((note) => note.code);

describe('what is no text', () => {
  test('row 1: an empty file and one of spaces are refused, and the others go on', () => {
    expect([code('01-empty.html'), code('01-spaces.txt')]).toEqual(['empty', 'empty']);
    expect(reports.has('zz-fine.txt')).toBe(true);
  });

  test('row 2: text with the name of a page is text', () => {
    expect(report('02-text.html')).toMatchObject({ form: 'plain', text: weirText });
  });

  test('row 3: what is no text is refused, and no byte of it is shown', () => {
    for (const file of ['03-picture.html', '03-program.txt', '03-noise.txt']) {
      expect(code(file)).toBe('not-text');
      // eslint-disable-next-line no-control-regex -- they are what is sought
      expect(unread.get(file)?.detail).not.toMatch(/[\u0000-\u001f\u0080-\u009f]/);
    }
  });

  test('row 4: a NUL within a word keeps its place in a text, and no rule breaks on it', async () => {
    expect(report('04-nul.txt').text).toBe(weirText.replace('weir', 'we\u0000ir'));
    expect(report('04-nul.html').text).toContain('Calder Sluice');
    const { exit, errors } = await stemma(['read', join(here, '04-nul.txt'), join(here, '04-nul.html')]);
    expect([exit, errors]).toEqual([0, '']);
  });
});

describe('what is deep, long or endless', () => {
  test.each([
    ['row 5: 2,000 elements in one another', '05-deep.html'],
    ['row 6: 10,000', '06-deeper.html'],
    ['row 7: 100,000', '07-deepest.html'],
    ['row 8: 100,000 that are never closed', '08-unclosed.html'],
    ['row 9: 100,000 attributes on one element', '09-attributes.html'],
    ['row 10: 50,000 links behind the report', '10-links.html'],
    ['row 11: one huge script', '11-script.html'],
  ])('%s', (_, file) => {
    expect(report(file).text).toBe(weirText);
  });

  test('row 12: a page that is too large is refused, and never cut', () => {
    expect(code('12-endless.html')).toBe('too-big');
    expect(peak).toBeLessThan(1_600_000_000); // of vitest, of all that was made above, and of two workers
  });

  test('row 13: a gzip bomb is stopped', () => {
    const [refused] = [...unread.values()].filter(({ file }) => file.startsWith('13-bomb'));
    expect(refused?.code).toMatch(/too-big$/);
  });

  test('row 14: of archives neither bombs, nor archives in archives, nor names that lead out of them', () => {
    const of = (name: string): string[] => [...unread.values()].filter(({ file }) => file.startsWith(name)).map((it) => it.code);
    expect(of('14-bomb.zip')).toEqual(['archive-too-big']);
    expect(of('14-nested.zip')).toEqual(['too-nested']);
    expect(of('14-escape.zip')).toEqual(['unsafe-name']);
    expect(report('14-escape.zip/fine.txt').text).toBe(weirText);
  });
});

describe('feeds and lines', () => {
  const ofFile = (file: string): Extracted[] =>
    [...reports.values()].filter(({ url, id }) => id.startsWith(file) || (url ?? '').includes(file));

  test('row 15: entities that multiply are left alone', () => {
    const all = JSON.stringify([...reports.values(), ...unread.values()]);
    expect(all).not.toContain('hahahahaha');
    expect([...reports.values()].filter(({ title }) => title === 'Weir').length).toBeGreaterThanOrEqual(1);
  });

  test('row 16: a bare ampersand and a missing end are read', () => {
    expect([...reports.values()].map(({ title }) => title)).toEqual(expect.arrayContaining(['Lock & weir', 'Second']));
  });

  test('row 17: nothing from outside is brought in', () => {
    expect(JSON.stringify([...reports.values(), ...unread.values()])).not.toMatch(/root:|nologin/);
    expect(ofFile('17-entity').length + [...unread.keys()].filter((file) => file.startsWith('17-entity')).length).toBeGreaterThan(0);
  });

  test('row 18: NaN in a line', () => {
    expect([report('nan').text, report('after').text]).toEqual([weirText, weirText]);
  });

  test('row 19: a bad line is told by its number; a byte-order mark, CRLF and a missing end are nothing', () => {
    expect([report('first').text, report('last').text]).toEqual([weirText, weirText]);
    expect(unread.get('19-lines.jsonl/2')).toMatchObject({ code: 'bad-line', detail: expect.stringContaining('Line 2') as string });
  });
});

describe('letters', () => {
  test('row 20: byte-order marks are no part of the text', () => {
    for (const file of ['20-utf8.txt', '20-utf16le.txt', '20-utf16be.txt', '20-utf8.html']) expect(report(file).text).toBe(weirText);
  });

  test('row 21: encodings by what is declared, by what the letters say where nothing is or where it is wrong, with a note', () => {
    for (const file of ['21-meta.html', '21-none.html']) expect(report(file).text).toMatch(/The café “Old Lock” is open\.$/);
    expect(report('21-wrong-meta.html').text).toMatch(/The café is open\.$/);
    for (const file of ['21-meta.html', '21-none.html', '21-wrong-meta.html']) expect(notes(file)).toContain('encoding');
  });

  test('row 22: letters that were wrongly read before are mended where that is certain, and it is said', () => {
    expect(report('22-mojibake.html').text).toMatch(/“It won’t hold,” said the café owner\.$/);
    expect(notes('22-mojibake.html')).toContain('mojibake');
  });

  test('row 23: entities are decoded once, as HTML says', () => {
    expect(report('23-entities.html').text).toMatch(/Wenn &amp; Sons, – \ufffd \ufffd said so\.$/);
  });

  test('row 24: from right to left; what turns letters round is no part of a title', () => {
    expect(report('24-bidi.html').title).toBe('Weir shut now');
    expect(report('24-arabic.html').text.startsWith('قالت حارسة')).toBe(true);
    expect(kept('24-arabic.html')).toBe('not-yet-english');
  });

  test('row 25: scripts without spaces keep their paragraphs, and are not read as English', () => {
    expect(report('25-chinese.html').text.split('\n\n')).toHaveLength(3);
    expect([kept('25-chinese.html'), kept('25-thai.txt')]).toEqual(['not-yet-english', 'not-yet-english']);
  });
});

describe('what a page says of itself', () => {
  const flags = (id: string): string[] => report(id).dates.flatMap((date) => date.flags);

  test('row 26: a date keeps its zone or has none; what cannot be is flagged', () => {
    expect(report('26-day.html')).toMatchObject({ published: '2031-04-08T23:30:00+05:30' });
    expect(flags('26-day.html')).toContain('before-published');
    expect([report('26-epoch.html').published, flags('26-epoch.html')]).toEqual([null, ['epoch']]);
    expect(report('26-no-zone.html').published).toBe('2031-04-08T10:00:00');
  });

  test('row 27: of two reports in the page’s data, the one of this page', () => {
    expect(report('27-two.html')).toMatchObject({ byline: 'Ida Moll', published: '2031-04-08' });
  });

  test('row 28: data that is no JSON to the letter is still read, and never alone', () => {
    expect(report('28-odd.html')).toMatchObject({ text: weirText });
  });

  test.each([
    ['a cookie wall', '29-cookies.html', 'wall'],
    ['the beginning before a paywall', '29-paywall.html', 'stub'],
    ['a page that wants scripts', '29-script.html', 'wall'],
    ['a page that asks for a person', '29-robot.html', 'wall'],
    ['a page that is not there', '29-gone.html', 'page-not-found'],
  ])('row 29: from %s no claim is drawn', (_, file, wanted) => {
    expect(kept(file)).toBe(wanted);
  });

  test('row 30: a live blog and a front page are not one report', () => {
    expect(kept('30-live.html')).toBe('not-one-report');
    expect(kept('30-front.html')).toMatch(/^(?:not-one-report|no-report)$/);
  });

  test('row 31: a report twice on the page, and the next one behind it, are one report', () => {
    expect(report('31-twice.html').text).toBe(weirText);
    expect(report('31-next.html').text.startsWith(weirText)).toBe(true);
    expect(report('31-next.html').text).not.toContain('Ferrow');
  });

  test('row 38: leftovers of a page are not in its words, or are marked in them', () => {
    const { text } = report('38-leftovers.html');
    const { marks } = read(gated(report('38-leftovers.html')) as ReportInput, english);
    let prose = text;
    for (const { start, end } of marks.toReversed()) prose = `${prose.slice(0, start)}${prose.slice(end)}`;
    for (const words of WEIR) expect(text).toContain(words);
    for (const left of ['Share this', '108019486', '1024x402', 'Lorem ipsum']) expect(prose).not.toContain(left);
  });
});

describe('records and mails', () => {
  test('row 36: good records are kept, and the others told', () => {
    const titles = [...reports.values()].filter(({ form }) => form === 'warc').map(({ title }) => title);
    expect(new Set(titles)).toEqual(new Set(['Bridge opens', 'Not compressed', 'Weir shut until spring', 'Without a type']));
    const bad = [...unread.values()].filter(({ file }) => file.startsWith('36-')).map((it) => it.code);
    expect(bad.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['bad-record', 'bad-record', 'no-page']);
  });

  test('row 37: the plain words of a mail first, soft breaks closed, then its HTML', () => {
    expect(report('37-nested.eml').text).toBe(`${WEIR[0] ?? ''}\n\nThe café is open.`);
    expect(report('37-nested.eml')).toMatchObject({ title: 'Weir shut', published: '2031-04-08T10:00:00+02:00' });
    expect(report('37-html.eml').text).toBe(weirText);
  });
});

test('every row of the table has a test', () => {
  const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
  const all = names.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n');
  const rows = Array.from({ length: 38 }, (_, i) => i + 1).filter((row) => !new RegExp(`\\brow ${row}\\b`).test(all));
  expect(rows).toEqual([]);
});
