import { describe, expect, test } from 'vitest';
import { brief } from '../../src/stages/brief.ts';
import type { Weighed } from '../../src/stages/weigh/index.ts';
import { harbourBridge, REPORTS } from '../render/fixture/harbour-bridge.ts';

const dossier = brief(harbourBridge);
const of = (section: string): string[] => dossier.brief.filter((l) => l.section === section).map((l) => l.text);

describe('the headline', () => {
  test('says how many reports, how many origins, and what they are', () => {
    expect(dossier.headline).toBe(
      '6 reports. 2–3 origins, all unnamed, one second-hand, one denial on the record. One file could not be read.',
    );
  });

  test('counts files and lines of a file apart', () => {
    const [scan] = harbourBridge.unread;
    const line = (file: string) => ({ file, code: 'bad-line', title: 'This line could not be used.', detail: '' });
    const unread = [...(scan ? [scan] : []), line('wire.jsonl/2'), line('wire.jsonl/7')];
    expect(brief({ ...harbourBridge, unread }).headline).toMatch(/ One file and two lines could not be read\.$/);
    expect(brief({ ...harbourBridge, unread: [line('wire.jsonl/2')] }).headline).toMatch(/ One line could not be read\.$/);
  });

  test('says nothing of origins where no question was found', () => {
    const bare: Weighed = { ...harbourBridge, counts: { ...harbourBridge.counts, question: null }, questions: [], unread: [] };
    expect(brief(bare).headline).toBe('6 reports. No question was found that they answer.');
  });

  test('does not put a denial on the record where neither a name nor a body denies', () => {
    const unnamed = harbourBridge.origins.map((o) => ({ ...o, named: false, weight: 'firm' as const }));
    expect(brief({ ...harbourBridge, origins: unnamed }).headline).toContain('one denial.');
  });

  test('an outlet that speaks for itself names nobody', () => {
    const outlet = harbourBridge.origins.map((o) =>
      o.id === 'o-3c55b1a8e7' ? { ...o, kind: 'outlet', named: true, label: 'Bay Times' } : o,
    );
    const { headline, brief: lines } = brief({ ...harbourBridge, origins: outlet });
    expect(headline).toContain('2–3 origins, all unnamed,');
    expect(lines.some((l) => /Yes, on the word of .*Bay Times.*, no person named\./u.test(l.text))).toBe(true);
  });

  test('gives the reason for a range', () => {
    expect(of('headline')[2]).toContain('“two harbour officials (to Coast Wire)” may be the same as “Port officials”');
  });
});

describe('every line', () => {
  test('can be opened: it names ids of the dossier, or brings words', () => {
    const known = new Set([
      ...harbourBridge.questions.flatMap((q) => [q.id, ...q.answers.map((a) => a.id), ...q.relations.map((r) => r.id)]),
      ...[...harbourBridge.origins, ...harbourBridge.merges, ...harbourBridge.responses].map((x) => x.id),
      ...harbourBridge.unread.map((u) => u.file),
    ]);
    for (const line of dossier.brief) {
      expect(line.refs.length, line.text).toBeGreaterThan(0);
      expect(
        line.refs.filter((ref) => !known.has(ref)),
        line.text,
      ).toEqual([]);
      if (line.section !== 'unread') expect(line.evidence.length, line.text).toBeGreaterThan(0);
    }
  });

  test('quotes the reports to the letter', () => {
    for (const { evidence } of dossier.brief)
      for (const c of evidence) expect(REPORTS[c.report as keyof typeof REPORTS].slice(c.start, c.end)).toBe(c.text);
  });

  test('has a name of its own', () => {
    expect(new Set(dossier.brief.map((l) => l.id)).size).toBe(dossier.brief.length);
  });

  test('uses no word that judges', () => {
    const hostile = dossier.brief.filter((l) => !l.text.includes('<script>')).map((l) => l.text);
    expect(hostile.join('\n')).not.toMatch(/\b(?:true|false|fake|bias(?:ed)?|scores?|refused?|truth|confidence|likely|probabl[ey])\b/i);
  });
});

test('both sides of a dispute stand under their question, each with its origin and its three counts', () => {
  const lines = of('disputed');
  const at = lines.findIndex((l) => l.startsWith('Who asked for the closure?'));
  expect(lines.slice(at + 1, at + 3)).toEqual([
    'The harbour master, on the word of one of the officials (to Coast Wire), unnamed. 1 report · 1 origin · 1 party.',
    'The Ministry of Works, on the word of a ministry engineer (to Bay Times), unnamed. 1 report · 1 origin · 1 party.',
  ]);
});

test('what one report states without a source says so', () => {
  expect(of('single').find((l) => l.startsWith('What does the fish market think?'))).toContain(
    'Stated without a source by f-observer.txt.',
  );
});

test('a denial of something else is no denial of the central question', () => {
  const elsewhere = harbourBridge.responses.map((r) => ({ ...r, party: 'p-harbour', evidence: [] }));
  expect(brief({ ...harbourBridge, responses: elsewhere }).headline).not.toContain('denial');
});

test('whose word many reports carry stands at the top', () => {
  expect(of('headline')).toContain('2 of 6 reports carry the word of two harbour officials (to Coast Wire).');
});

test('a question that supposes what is disputed says so, and what that means is said once', () => {
  expect(of('disputed').some((l) => l.startsWith('Who asked for the closure? (if so) '))).toBe(true);
  expect(of('headline').filter((l) => l.includes('(if so)'))).toHaveLength(1);
});

test('several answers to one question stand under it', () => {
  const [question] = harbourBridge.questions.slice(4, 5);
  const answers = question?.answers.flatMap((a) => [a, { ...a, id: 'a-5second', value: 'in the road' }]) ?? [];
  const lines = brief({ ...harbourBridge, questions: question ? [{ ...question, answers }] : [] }).brief.filter(
    (l) => l.section === 'single',
  );
  expect(lines[0]?.text).toBe('Where were cracks found? 2 answers.');
  expect(lines[2]?.text).toMatch(/^In the road, on the word of/);
});

test('rival numbers from different days say when each was first printed', () => {
  const reports = harbourBridge.reports.map((r) => (r.id === 'c-times.txt' ? { ...r, published: '2031-03-06' } : r));
  const lines = brief({ ...harbourBridge, reports }).brief.map((l) => l.text);
  expect(lines.find((l) => l.startsWith('Six weeks'))).toContain('First printed 6 March 2031.');
  expect(lines.find((l) => l.startsWith('Three weeks'))).toContain('First printed 3 March 2031.');
  expect(lines.find((l) => l.startsWith('The harbour master,'))).not.toContain('First printed');
});

test('a day stands with its date', () => {
  expect(of('agreed')[0]).toContain('Monday (3 March 2031)');
});

test('denials come first in the ledger', () => {
  expect(of('responses')).toEqual([
    'The Ministry of Works denies “reports that it had shut the Kestrel Bridge”. 5 March 2031.',
    'The Ministry of Works declined to comment.',
  ]);
});

test('what nobody says names who asks and what would settle it', () => {
  expect(of('unsaid')).toEqual([
    'Who will pay for the repairs? Asked by d-post.txt, and answered nowhere. What would settle it: the repair contract.',
  ]);
});

test('a file that could not be read is named with its reason', () => {
  expect(of('unread')).toEqual(['g-scan.pdf: This file is not text. Save it as plain text and add it again.']);
});

test('a long story shows the first questions and counts the rest', () => {
  const one = harbourBridge.questions[4];
  const many = Array.from({ length: 20 }, (_, i) => ({
    ...one,
    id: `q-${i}`,
    answers: one?.answers.map((a) => ({ ...a, id: `a-${i}` })) ?? [],
  })) as unknown as Weighed['questions'];
  const lines = brief({ ...harbourBridge, questions: many }).brief.filter((l) => l.section === 'single');
  expect(lines).toHaveLength(9);
  expect(lines[8]?.text).toBe('12 more questions in the dossier.');
  expect(lines[8]?.refs).toHaveLength(12);
});
