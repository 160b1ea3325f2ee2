import { describe, expect, test } from 'vitest';
import { columns } from '../../src/render/columns.ts';
import { explain, renderHtml, renderJson, renderMarkdown, renderText, rulesTable } from '../../src/render/index.ts';
import { sheetOf } from '../../src/render/sheet.ts';
import { oneLine } from '../../src/render/visible.ts';
import { brief } from '../../src/stages/brief.ts';
import { harbourBridge, harbourTexts } from './fixture/harbour-bridge.ts';

const dossier = brief(harbourBridge);
const plain = renderText(dossier, { width: 80, color: false });
const markdown = renderMarkdown(dossier);
const html = renderHtml(dossier, harbourTexts);
const RAW_CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

describe('text', () => {
  test.each([20, 40, 80, 120])('no line is wider than %i columns', (width) => {
    const lines = renderText(dossier, { width, color: false }).split('\n');
    expect(lines.filter((line) => columns(line) > width)).toEqual([]);
  });

  test('without colour no escape is printed, and with it only ours', () => {
    expect(plain.replaceAll('\n', '')).not.toMatch(RAW_CONTROL);
    const colored = renderText(dossier, { width: 80, color: true });
    // eslint-disable-next-line no-control-regex -- the sequences we print ourselves
    expect(colored.replaceAll(/\u001b\[[\d;]+m/gu, '')).toBe(plain);
  });

  test('control signs and turned writing of a report are shown, not obeyed', () => {
    expect(plain).toContain('⟨U+001B⟩[31mred');
    expect(plain).toContain('⟨U+202E⟩txet');
  });

  test('every sentence of the brief ends in the number of its words', () => {
    const { headline, opening, sections } = sheetOf(dossier);
    const said = [
      headline,
      ...opening,
      ...sections
        .filter((s) => ['agreed', 'disputed', 'single', 'responses', 'unsaid'].includes(s.id))
        .flatMap((s) => s.nodes.flatMap((n) => [n, ...n.children])),
    ];
    for (const node of said) expect(node.marks.length, node.text).toBeGreaterThan(0);
  });

  test('the numbered list holds the words to the letter', () => {
    const list = renderText(dossier, { width: 400, color: false }).split('\n');
    sheetOf(dossier)
      .words.all()
      .forEach((c, i) => {
        expect(harbourTexts.get(c.report)?.slice(c.start, c.end)).toBe(c.text);
        expect(list.find((l) => l.startsWith(`[${i + 1}]`))).toContain(`“${oneLine(c.text)}”`);
      });
  });

  test('a report that carries an origin which says something of it and names no source hangs from that origin, and says so', () => {
    const echoes = [
      { origin: 'o-3c55b1a8e7', reports: ['c-times.txt', 'd-post.txt'], named: ['c-times.txt'], suggested: ['d-post.txt'], falls: [] },
    ];
    const printed = renderText(brief({ ...harbourBridge, echoes }), { width: 120, color: false });
    expect(printed).toMatch(/a ministry engineer: [^]*└─ d-post\.txt, which says something of it and names no source/u);
  });

  test('says in words what colour says', () => {
    expect(plain).toContain('may be the same as “Port officials” (possible:');
  });
});

describe('Markdown', () => {
  test('words of a report cannot become markup', () => {
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\[free tickets|(?<!\\)\*bold/);
    expect(markdown).toContain('\\<script\\>');
    expect(markdown.replaceAll('\n', '')).not.toMatch(RAW_CONTROL);
  });

  test('each footnote is cited and holds its words to the letter', () => {
    const notes = [...markdown.matchAll(/^\[\^(\d+)\]: .*\n\n {4}> (.*)$/gmu)];
    const cited = sheetOf(dossier).words.all();
    expect(notes).toHaveLength(cited.length);
    for (const [, number, quoted] of notes) {
      expect(markdown).toMatch(new RegExp(`\\[\\^${number}\\](?!:)`));
      expect(quoted?.replace(/\\([!-/:-@[-`{-~])/gu, '$1')).toBe(oneLine(cited[Number(number) - 1]?.text ?? ''));
    }
  });
});

describe('the page', () => {
  test('holds no script, no frame, no form, and fetches nothing', () => {
    expect(html).not.toMatch(/<(?:script|iframe|object|embed|form|img|link|base)\b/i);
    expect(html).not.toMatch(/\s(?:src|on\w+|srcset|action)=/i);
    expect(html).not.toMatch(/url\(|@import|javascript:/i);
    expect([...html.matchAll(/href="([^"]*)"/gu)].filter(([, to]) => !to?.startsWith('#'))).toEqual([]);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  });

  test('report text is only text', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html.replaceAll('\n', '')).not.toMatch(RAW_CONTROL);
  });

  test('every id is unique and every link leads somewhere', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const links = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('marked words are the words that were cited', () => {
    const plainOf = (markup: string): string =>
      markup
        .replaceAll(/<a class="back"[^>]*>\d+<\/a>/gu, '')
        .replaceAll(/<[^>]+>/gu, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    const words = /<mark id="w(\d+)">(.*?)<a class="back" href="#m\1"/gsu;
    const all = [...html.matchAll(/<mark id="w(\d+)">/gu)];
    expect(all.length).toBeGreaterThan(20);
    const texts = [...harbourTexts.values()].map((t) => oneLine(t));
    for (const [, , inner = ''] of html.matchAll(words)) expect(texts.some((t) => t.includes(plainOf(inner)))).toBe(true);
  });

  test('the reports stand there in full, leftovers greyed', () => {
    expect(html).toContain('<span class="aside" title="Set aside: piece of page furniture">Share this page</span>');
    expect(html).toContain('Traffic cameras showed no cars');
  });

  test('without the texts, the cited words stand there instead', () => {
    const alone = renderHtml(dossier, new Map([['a-wire.txt', 'another text']]));
    expect(alone).toContain('The text of this report was not at hand');
    expect(alone).toMatch(/<mark id="w\d+">two harbour officials</);
    expect(alone).not.toContain('another text');
  });

  test('headings go down one step at a time', () => {
    const levels = [...html.matchAll(/<h([1-6])/gu)].map(([, n]) => Number(n));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i] ?? 1) + 1));
  });
});

describe('JSON', () => {
  test('there and back unchanged, with a line end', () => {
    const json = renderJson(dossier);
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(dossier)));
    expect(json.endsWith('}\n')).toBe(true);
  });

  test('the same dossier gives the same bytes in every rendering', () => {
    const again = brief(structuredClone(harbourBridge));
    expect(renderText(again, { width: 80, color: false })).toBe(plain);
    expect(renderMarkdown(again)).toBe(markdown);
    expect(renderHtml(again, harbourTexts)).toBe(html);
    expect(renderJson(again)).toBe(renderJson(dossier));
  });
});

describe('why', () => {
  const terminal = {
    width: 80,
    color: false,
    rules: [
      { id: 'en/propose/event-happened', summary: 'Something is said to have happened.', follows: '', examples: { yes: [], no: [] } },
    ],
  };

  test('an answer opens its words, chain, rules, merges and the cell that gave its words', () => {
    const told = explain(dossier, 'a-1yes', { ...terminal, width: 200 }) ?? '';
    for (const part of [
      'The Kestrel Bridge was shut',
      'Coast Wire → two harbour officials',
      'Something is said to have happened.',
      'm-88bb21d1ef',
      'table/S3/C3',
      'Corroborated, denied on the record',
    ])
      expect(told).toContain(part);
  });

  test.each(['q-01closed0', 'o-2b77', 'm-88bb', 's-1denied001', 'h-1', 'r-0conflict2', dossier.brief[0]?.id ?? ''])(
    '%s can be opened, within the width',
    (id) => {
      const told = explain(dossier, id, { ...terminal, width: 50 });
      expect(told).not.toBeNull();
      expect(told?.split('\n').filter((l) => columns(l) > 50)).toEqual([]);
    },
  );

  test('what begins more than one id, or none, opens nothing', () => {
    expect(explain(dossier, 'a-', terminal)).toBeNull();
    expect(explain(dossier, 'zebra', terminal)).toBeNull();
    expect(explain(dossier, '', terminal)).toBeNull();
  });

  test('every id that a page prints can be opened', () => {
    const printed = [...plain.matchAll(/\((?:[FS]\S+ )*([a-z]-\w{4,})\)/gu)].map(([, id]) => id ?? '');
    expect(printed.length).toBeGreaterThan(10);
    expect(printed.filter((id) => explain(dossier, id, terminal) === null)).toEqual([]);
  });

  test('the list of rules gives each with what it observes', () => {
    expect(rulesTable(terminal.rules)).toContain('Something is said to have happened.');
  });
});
