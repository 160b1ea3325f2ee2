import type {
  Answer,
  AnswerEvidence,
  Citation,
  Dossier,
  Merge,
  Origin,
  Question,
  Relation,
  Response,
  TimelineEntry,
} from '@stemma/core/sheet';

/** A dossier of an invented harbour, with no more in it than a test names. */
export const dossierOf = (rest: Partial<Dossier> = {}): Dossier => ({
  schema: 'stemma/dossier/1',
  story: 'harbour',
  headline: '',
  counts: { reports: 0, origins: { min: 0, max: 0 }, parties: 0, question: rest.questions?.[0]?.id ?? null },
  reports: [],
  unread: [],
  parties: [],
  origins: [],
  merges: [],
  questions: [],
  responses: [],
  echoes: [],
  shared: [],
  hops: [],
  sourcing: [],
  timeline: [],
  unsaid: [],
  brief: [],
  engine: { version: '0', rules: '', lexicons: '' },
  ...rest,
});

export const reportOf = (id: string, outlet: string | null = null): Dossier['reports'][number] => ({
  id,
  title: null,
  outlet,
  published: null,
  url: null,
  sha256: '',
  length: 0,
  marks: [],
  notes: [],
});

export const cite = (report: string, text: string, start = 0): Citation => ({ report, start, end: start + text.length, text });

export const originOf = (id: string, label: string, rest: Partial<Origin> = {}): Origin => ({
  id,
  label,
  kind: 'persons',
  named: false,
  count: null,
  party: null,
  relay: null,
  access: null,
  weight: 'firm',
  flags: [],
  reports: [],
  evidence: [],
  ...rest,
});

export const mergeOf = (a: string, b: string, grade: Merge['grade'], because = 'the same description'): Merge => ({
  id: `m-${a}-${b}`,
  a,
  b,
  grade,
  rule: 'weigh/merge/test',
  because,
  evidence: [],
});

type Link = AnswerEvidence['chain'][number];

export const linkOf = (label: string, grade = 'certain', start = 0): Link => ({
  label,
  grade,
  rule: 'test',
  span: { start, end: start + label.length },
});

export const evidenceOf = (
  report: string,
  origin: string | null,
  chain: readonly Link[] = [],
  rest: Partial<AnswerEvidence> = {},
): AnswerEvidence => ({
  ...cite(report, `what ${report} says`, 40),
  stance: 'reports',
  origin,
  chain,
  hedges: [],
  rule: 'test',
  ...rest,
});

export const answerOf = (id: string, value: string, evidence: readonly AnswerEvidence[], rest: Partial<Answer> = {}): Answer => {
  const ids = [...new Set(evidence.flatMap((e) => e.origin ?? []))];
  return {
    id,
    value,
    evidence,
    reports: new Set(evidence.map((e) => e.report)).size,
    origins: { min: ids.length, max: ids.length, ids },
    parties: 0,
    support: 'S1',
    contest: 'C0',
    admiralty: 'F3',
    confidence: 'low',
    cell: 'cell',
    words: '',
    ...rest,
  };
};

export const questionOf = (id: string, text: string, answers: readonly Answer[], rest: Partial<Question> = {}): Question => ({
  id,
  text,
  slot: 'single',
  about: 'harbour',
  answers,
  relations: [],
  verdict: '',
  settle: [],
  rule: 'test',
  askedBy: [],
  ...rest,
});

export const relationOf = (a: string, b: string, kind: Relation['kind']): Relation => ({ id: `r-${a}-${b}`, a, b, kind, rule: 'test' });

export const responseOf = (id: string, party: string | null, kind: Response['kind'], from: string | null = null): Response => ({
  id,
  party,
  voice: party ?? 'a voice',
  kind,
  verb: 'said',
  proposition: null,
  date: from === null ? null : { from, to: from, precision: 'day', text: from },
  evidence: [],
});

export const entryOf = (
  event: string,
  from: string | null,
  to: string | null = from,
  rest: Partial<TimelineEntry> = {},
): TimelineEntry => ({
  kind: 'event',
  date: { from, to, precision: 'day', text: 'then' },
  event,
  reported: ['a'],
  evidence: [],
  ...rest,
});
