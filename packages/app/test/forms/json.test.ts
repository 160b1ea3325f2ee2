import { describe, expect, test } from 'vitest';
import { codesOf, opened, REPORT, SECOND, textOf, told, whyNot } from './made.ts';

const knownOf = async (value: unknown): Promise<unknown> => {
  const [one] = await opened('report.json', JSON.stringify(value));
  return one?.kind === 'refused' ? one.problem.code : one?.known;
};

describe('JSON and JSON lines', () => {
  test('our own lines: the text as it stands, its positions included', async () => {
    const text = `  ${REPORT}\r\n\r\n${REPORT} `;
    const line = JSON.stringify({
      id: 'one',
      text,
      title: 'Bridge shut',
      outlet: 'Velm Post',
      published: '2031-04-09',
      url: 'https://velm.example/1',
    });
    const [one] = await opened('reports.jsonl', `${line}\n${line}`);
    expect(textOf(one)).toBe(text);
    expect(one?.kind === 'text' && one.known).toEqual({
      id: 'one',
      title: 'Bridge shut',
      outlet: 'Velm Post',
      published: '2031-04-09',
      url: 'https://velm.example/1',
    });
  });

  test('row 18: a NaN as Python writes it is null, and one within words stays', async () => {
    const [one] = await opened(
      'a.jsonl',
      `{"id": "a", "text": "NaN stands here. ${REPORT.replaceAll('"', '')}", "published": NaN, "n": [-Infinity]}\n{"id": "b", "text": "x", "outlet": Infinity}`,
    );
    expect(textOf(one)).toContain('NaN stands here.');
    expect(one?.kind === 'text' && one.known).toEqual({ id: 'a' });
  });

  test('row 19: bad lines are told by their number, with a byte-order mark in front, CRLF, and no end of line at the end', async () => {
    const line = (id: string): string => JSON.stringify({ id, text: REPORT });
    const all = await opened('a.jsonl', `\ufeff${line('one')}\r\n{"id": "two", "text": "cut off\r\n\r\n[1, 2]\r\n${line('four')}`);
    expect(all.map(told)).toEqual([
      'a.jsonl/1: text of jsonl',
      'a.jsonl/2: refused, bad-line',
      'a.jsonl/4.1: refused, unknown-json',
      'a.jsonl/4.2: refused, unknown-json',
      'a.jsonl/5: text of jsonl',
    ]);
    expect(whyNot(all)).toBe('Line 2 is not JSON.');
  });

  test("news-please's shape", async () => {
    const known = await knownOf({
      maintext: REPORT,
      title: 'Bridge shut',
      authors: ['Ana Ruiz', 'Ben Okoye'],
      source_domain: 'velm.example',
      date_publish: '2031-04-09 10:00:00',
      date_modify: null,
      language: 'en',
      url: 'https://velm.example/1',
    });
    expect(known).toEqual({
      title: 'Bridge shut',
      byline: 'Ana Ruiz, Ben Okoye',
      outlet: 'velm.example',
      published: '2031-04-09T10:00:00', // no zone was given, and none is made up
      language: 'en',
      url: 'https://velm.example/1',
    });
  });

  const ninjs = {
    uri: 'urn:velm:1',
    headlines: [
      { role: 'short', value: 'Shut' },
      { role: 'main', value: 'Bridge shut' },
    ],
    bodies: [
      { role: 'summary', contentType: 'text/plain', value: 'Short.' },
      { role: 'main', contentType: 'text/plain', value: REPORT },
      { role: 'main', contentType: 'text/html', value: `<p>${REPORT}</p>` },
    ],
    by: 'Ana Ruiz',
    infoSources: [{ name: 'Coast Wire' }],
    located: 'Velm',
    firstCreated: '2031-04-09T10:00:00+02:00',
    versionCreated: '2031-04-09T12:00:00+02:00',
  };

  test('ninjs: body by its role, the agency from infoSources, filing place and note to editors as notes', async () => {
    const [one] = await opened('wire.json', JSON.stringify({ ...ninjs, pubStatus: 'usable', edNote: 'Adds a quotation.' }));
    expect(textOf(one)).toBe(REPORT);
    expect(one?.kind === 'text' && one.known).toEqual({
      id: 'urn:velm:1',
      title: 'Bridge shut',
      byline: 'Ana Ruiz',
      agency: 'Coast Wire',
      published: '2031-04-09T10:00:00+02:00',
      modified: '2031-04-09T12:00:00+02:00',
    });
    expect(one?.kind === 'text' && one.notes.map(({ code }) => code)).toEqual(['editor-note', 'filed-from']);
  });

  test.each(['withheld', 'canceled'])('ninjs: what is %s drops out, and says why', async (pubStatus) => {
    const all = await opened('wire.json', JSON.stringify({ ...ninjs, pubStatus, edNote: 'Kill: the pier is sound.' }));
    expect(codesOf(all)).toEqual(['withdrawn']);
    expect(whyNot(all)).toContain(pubStatus);
    expect(whyNot(all)).toContain('the pier is sound');
  });

  test("schema.org's NewsArticle, in a graph as well: an organisation that wrote it is the agency", async () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Bridge shut',
      articleBody: REPORT,
      author: [
        { '@type': 'Person', name: 'Ana Ruiz' },
        { '@type': 'NewsMediaOrganization', name: 'Coast Wire' },
      ],
      publisher: { '@type': 'Organization', name: 'Velm Post' },
      datePublished: '2031-04-09T10:00:00Z',
      inLanguage: 'en-GB',
    };
    const expected = {
      title: 'Bridge shut',
      byline: 'Ana Ruiz',
      outlet: 'Velm Post',
      agency: 'Coast Wire',
      published: '2031-04-09T10:00:00Z',
      language: 'en-GB',
    };
    expect(await knownOf(article)).toEqual(expected);
    expect(await knownOf({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Velm Post' }, article] })).toEqual(
      expected,
    );
    expect(await knownOf({ '@type': 'NewsArticle', headline: 'x', url: 'https://velm.example/1' })).toBe('only-a-summary');
  });

  test('a page in a line is a page, and one in base64 is told by its content', async () => {
    const lines = [
      { id: 'a', html: `<p>${REPORT}</p>`, url: 'https://velm.example/1' },
      { id: 'b', base64: Buffer.from(`<html><p>${SECOND}`).toString('base64'), contentType: 'text/html' },
    ];
    const all = await opened('pages.jsonl', lines.map((value) => JSON.stringify(value)).join('\n'));
    expect(all.map(told)).toEqual(['pages.jsonl/1: page of jsonl', 'pages.jsonl/2: page of html']);
    expect(all.map((one) => one.kind === 'page' && one.known.id)).toEqual(['a', 'b']);
  });

  test('a list, a list under a name, and a list laid out over lines', async () => {
    const reports = [
      { id: 'a', text: REPORT },
      { id: 'b', text: SECOND },
    ];
    for (const value of [reports, { reports }, { articles: reports }]) {
      for (const space of [0, 2]) {
        const all = await opened('a.json', JSON.stringify(value, null, space));
        expect(all.map(told)).toEqual(['a.json/1: text of json', 'a.json/2: text of json']);
      }
    }
  });

  test('lists within lists are refused, however many', async () => {
    const many = 100_000;
    const all = await opened('deep.json', `{"articles": [{"text": ${JSON.stringify(REPORT)}}, ${'['.repeat(many)}${']'.repeat(many)}]}`);
    expect(all.map(told)).toEqual(['deep.json/1: text of json', 'deep.json/2: refused, unknown-json']);
    expect(whyNot(all)).toContain('too deep');
  });

  test('what holds no reports is refused by its fields, what breaks off by saying so, and what is no JSON is text', async () => {
    expect(whyNot(await opened('a.json', '{"name": "velm", "version": 2}'))).toBe('Its fields are “name”, “version”.');
    const broken = await opened('a.json', '{\n  "text": "The bridge",\n  "title": }');
    expect([codesOf(broken), whyNot(broken)]).toEqual([['broken-file'], 'It begins as JSON and breaks off or breaks its rules.']);
    expect(told((await opened('a.txt', `[Velm] ${REPORT}`))[0]!)).toBe('a.txt: text of plain');
  });

  test('a text that is larger than a report may be is refused by its line', async () => {
    const all = await opened(
      'a.jsonl',
      `${JSON.stringify({ id: 'a', text: 'x'.repeat(2000) })}\n${JSON.stringify({ id: 'b', text: REPORT })}`,
      { pageBytes: 1000 },
    );
    expect(all.map(told)).toEqual(['a.jsonl/1: refused, too-big', 'a.jsonl/2: text of jsonl']);
  });
});
