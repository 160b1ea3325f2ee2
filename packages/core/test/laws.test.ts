import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundledStories, dossierOf } from '../../../scripts/stories.ts';
import { english, read, renderHtml, renderJson, renderMarkdown, renderText, type Dossier, type ReportInput } from '../src/index.ts';
import { fieldNames, fieldsIn, placesIn } from '../src/testing/index.ts';
import { knownRules } from './every-rule.ts';
import { generatedStory } from './generated.ts';
import { ownTime } from './own-time.ts';

const SEEDED = { seed: 1961, numRuns: 12 } as const;
const STORIES = bundledStories();
/** Marks that lie in prose, or around it, and take nothing from it. */
const INSIDE_PROSE: ReadonlySet<string> = new Set(['keyword', 'markup', 'dateline']);
const dossiers = new Map<string, Dossier>();

beforeAll(() => {
  for (const { name, story, reports } of STORIES) dossiers.set(name, dossierOf(story, reports));
});

/** Holds a law against every bundled story and against generated ones. */
function law(title: string, holds: (reports: readonly ReportInput[], dossier: Dossier) => void): void {
  describe(title, () => {
    test.each(STORIES.map((s) => [s.name, s] as const))('%s', (_, { name, reports }) => holds(reports, dossiers.get(name) as Dossier));
    test('generated stories', () => {
      fc.assert(
        fc.property(generatedStory, (reports) => holds(reports, dossierOf('generated', reports))),
        SEEDED,
      );
    });
  });
}

law('every quoted span is the text', (reports, dossier) => {
  const byId = new Map(reports.map((r) => [r.id, r]));
  for (const { path, start, end, report, title, text } of placesIn(dossier)) {
    const whole = report === null ? undefined : title ? byId.get(report)?.title : byId.get(report)?.text;
    if (whole === undefined) throw new Error(`${path} lies in no report (${report ?? 'none named'})`);
    expect(0 <= start && start < end && end <= whole.length, `${path}: [${start}, ${end}) of ${report}`).toBe(true);
    if (text !== null) expect(whole.slice(start, end), path).toBe(text);
  }
});

law('every layer of a reading lies in its text, and tokens and mentions are verbatim', (reports) => {
  for (const input of reports) {
    const reading = read(input, english);
    expect(reading.report.text).toBe(input.text);
    const { inTitle = [], ...inText } = reading;
    const layers = [
      [inText, input.text],
      [{ inTitle }, input.title ?? ''],
    ] as const;
    for (const [layer, whole] of layers)
      for (const { path, start, end } of placesIn({ ...layer, report: null }))
        expect(0 <= start && start <= end && end <= whole.length, `${input.id} ${path}: [${start}, ${end})`).toBe(true);
    for (const { start, end, text } of [...reading.tokens, ...reading.mentions]) expect(input.text.slice(start, end)).toBe(text);
  }
});

law('nothing is drawn from a page’s leftovers', (_, dossier) => {
  const leftovers = new Map(dossier.reports.map(({ id, marks }) => [id, marks.filter(({ kind }) => !INSIDE_PROSE.has(kind))]));
  const drawn = dossier.questions.flatMap((q) => q.answers.flatMap((a) => a.evidence));
  for (const { report, start, end, text, in: where } of [...drawn, ...dossier.responses.flatMap((r) => r.evidence)]) {
    if (where === 'title') continue;
    const mark = leftovers.get(report)?.find((m) => m.start <= start && end <= m.end);
    expect(mark?.rule, `${report}: ${text}`).toBeUndefined();
  }
});

law('the order of reports changes not one byte', (reports, dossier) => {
  const bytes = renderJson(dossier);
  const orders = [[...reports].reverse(), [...reports.slice(1), ...reports.slice(0, 1)]];
  for (const order of orders)
    expect(renderJson(dossierOf(dossier.story, order)) === bytes, `order ${order.map((r) => r.id).join()}`).toBe(true);
});

law('a copy of a report under another id adds no origin', (reports, dossier) => {
  const before = originsOf(dossier);
  for (const [i, id] of ['0-copy', 'zz-copy'].entries()) {
    const after = dossierOf(dossier.story, [...reports, { ...(reports[i] as ReportInput), id }]);
    if (after.counts.question === dossier.counts.question) expect(after.counts.origins).toEqual(dossier.counts.origins);
    for (const [answer, now] of originsOf(after)) expect(before.get(answer) ?? now).toEqual(now);
  }
});

law('one more report never lowers the count of reports', (reports, dossier) => {
  const fewer = dossierOf(dossier.story, reports.slice(1));
  expect(dossier.counts.reports).toBeGreaterThanOrEqual(fewer.counts.reports);
  expect(dossier.reports.map(({ id }) => id)).toEqual(reports.map(({ id }) => id).sort());
});

law('JSON there and back', (_, dossier) => {
  expect(JSON.parse(JSON.stringify(dossier))).toStrictEqual(dossier);
  expect(JSON.parse(renderJson(dossier))).toEqual(dossier);
});

describe('every finding names a rule that exists', () => {
  test.each(STORIES)('$name', async ({ name, reports }) => {
    const known = await knownRules();
    const named = [...fieldsIn(dossiers.get(name), 'rule'), ...reports.flatMap((r) => fieldsIn(read(r, english), 'rule'))];
    expect([...new Set(named)].filter((rule) => typeof rule !== 'string' || !known.has(rule))).toEqual([]);
  });
});

law('no field is named for what a dossier does not judge', (_, dossier) => {
  const banned = /^(?:true|truth|score|bias|biased|veracity|fake|probability|likelihood|credibility|rating)$/i;
  expect([...fieldNames(dossier)].filter((name) => banned.test(name))).toEqual([]);
});

law('every rendering is made, and is the same again', (reports, dossier) => {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const renderings = (): string[] => [
    renderText(dossier, { width: 100, color: false }),
    renderMarkdown(dossier),
    renderHtml(dossier, texts),
  ];
  const [text, markdown, html] = renderings();
  expect([text, markdown, html]).toEqual(renderings());
  expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
});

describe('hostile texts are read, and soon', () => {
  const prose = 'The harbour master said that nine people were hurt on Monday. ';
  const HOSTILE: Readonly<Record<string, string>> = {
    'a lone surrogate': `The mayor said \ud800 that “nobody \udfff was hurt.” ${prose}`,
    'NUL and controls': `The mayor\u0000 said\u0001 that\u0008 nobody was hurt.\u0000`,
    '10,000 quotation marks': '"'.repeat(10_000),
    '10,000 opening marks': '“'.repeat(10_000),
    '10,000 short quotations': '“No,” he said.\n'.repeat(10_000),
    '1,000 quotations in a line': '“No,” he said. '.repeat(1_000),
    'a line of 200 kB': prose.repeat(3_300),
    'words of 2 kB': `${'a'.repeat(2_000)} `.repeat(50),
    'only newlines': '\n'.repeat(200_000),
    'only returns': '\r'.repeat(200_000),
    'only spaces': ' '.repeat(200_000),
    'words from right to left': `\u202e${prose}\u202c \u200f\u200e ${prose}\u2066`,
    'deep brackets': `${'('.repeat(20_000)}so he said${')'.repeat(20_000)}`,
    'deep quotations': `${'“‘'.repeat(5_000)}so he said${'’”'.repeat(5_000)}`,
    'names without end': 'Ana Ruiz '.repeat(5_000),
    'numbers without end': '1,234,567 '.repeat(5_000),
    'said without end': 'said '.repeat(5_000),
    'commas without end': 'the mayor, '.repeat(5_000),
    'a short line, often': 'Share this:\n'.repeat(20_000),
    'words of the prototype': 'constructor said __proto__ told toString that hasOwnProperty was valueOf.',
    nothing: '',
  };
  test.each(Object.keys(HOSTILE))('%s', (name) => {
    const text = HOSTILE[name] as string;
    const began = ownTime();
    const dossier = dossierOf('hostile', [
      { id: 'a', text, title: text.slice(0, 300), outlet: 'Harbour Post', published: '2031-03-03' },
      { id: 'b', text: prose },
    ]);
    expect(dossier.reports[0]?.length).toBe(text.length);
    expect(ownTime() - began, 'milliseconds').toBeLessThan(10_000); // about 1 s on a fast machine; far below what a square would take
  });
});

/** Origins of every answer, by the ids of question and answer, with the words for whoever reads a failure. */
const originsOf = ({ questions }: Dossier): ReadonlyMap<string, readonly [min: number, max: number, words: string]> =>
  new Map(
    questions.flatMap((q) =>
      q.answers.map(({ id, value, origins }) => [`${q.id} ${id}`, [origins.min, origins.max, `${q.slot}: ${value}`]] as const),
    ),
  );
