import type { ChainLink, Voice } from '../../../src/model/attribution.ts';
import type { AlignedAnswer, AlignedQuestion, Evidence, RelationKind, Stance } from '../../../src/model/claim.ts';
import type { Response } from '../../../src/model/dossier.ts';
import type { Reading } from '../../../src/model/layers.ts';
import type { ReportInput } from '../../../src/model/report.ts';
import { english } from '../../../src/languages/en/index.ts';
import { read } from '../../../src/pipeline.ts';
import { weigh, type Weighed } from '../../../src/stages/weigh/index.ts';

/** A link of a chain. Plain names are made here, so that a test says only what matters to it. */
export const voice = (label: string, more: Partial<Voice> = {}): Voice => ({
  label,
  key: label.toLowerCase(),
  named: false,
  kind: 'person',
  count: null,
  party: null,
  role: null,
  access: null,
  relay: null,
  onRecord: false,
  expert: false,
  reason: null,
  member: null,
  ...more,
});
export const outlet = (label: string): Voice => voice(label, { kind: 'outlet', named: true, onRecord: true });
export const person = (label: string, party: string | null = null, more: Partial<Voice> = {}): Voice =>
  voice(label, { named: true, onRecord: true, count: { min: 1, max: 1 }, party, ...more });
export const ministry = (party: string): Voice =>
  voice(`${party}’s ministry`, { kind: 'institution', named: true, onRecord: true, party, role: 'ministry' });
export const officials = (n: number | null, party: string | null): Voice =>
  voice(`${n ?? 'some'} ${party ?? ''} officials`, {
    kind: n === 1 ? 'person' : 'persons',
    count: n === null ? null : { min: n, max: n },
    party,
    role: 'official',
  });
export const sources = (more: Partial<Voice> = {}): Voice => voice('sources', { kind: 'vague', ...more });
export const observers = voice('observers', { kind: 'weasel' });

const link = (v: Voice): ChainLink => ({ label: v.label, span: null, voice: v, grade: 'certain', rule: 'en/voice/inherit/same-sentence' });

/** Somebody's word for an answer, in one report. Voices from the outside in; none is the report's own voice. */
export const says = (report: string, voices: readonly Voice[], stance: Stance = 'reports', more: Partial<Evidence> = {}): Evidence => {
  const relay = voices.length > 1 ? (voices[0] as Voice) : null;
  const chain = voices.map((v, i) =>
    link(i === voices.length - 1 && relay?.named && v.kind !== 'outlet' ? { ...v, relay: relay.label } : v),
  );
  return {
    report,
    start: 0,
    end: 5,
    text: 'closed the northern pier after the storm',
    stance,
    chain,
    cue: voices.length > 0 ? 'say' : null,
    hedges: [],
    sentence: 0,
    rule: 'align/test',
    ...more,
  };
};

export const answer = (key: string, ...evidence: readonly [Evidence, ...Evidence[]]): AlignedAnswer => ({
  key,
  value: { text: key },
  evidence,
});

export const question = (key: string, answers: readonly AlignedAnswer[], more: Partial<AlignedQuestion> = {}): AlignedQuestion => ({
  key,
  text: `${key}?`,
  slot: 'single',
  about: 'the closure',
  rank: 1,
  answers,
  relations: [],
  rule: 'align/test',
  ...more,
});
export const relation = (a: string, b: string, kind: RelationKind) => ({ a, b, kind, rule: 'align/test' });

/** Reports of which only the text counts; texts differ unless a test says otherwise. */
export const readings = (ids: readonly string[], more: Readonly<Record<string, Partial<ReportInput>>> = {}): readonly Reading[] =>
  [...ids].sort().map((id) => read({ id, text: `Words of report ${id}.`, ...more[id] }, english));

export const story = (
  ids: readonly string[],
  questions: readonly AlignedQuestion[],
  responses: readonly Response[] = [],
  texts: Readonly<Record<string, Partial<ReportInput>>> = {},
): Weighed =>
  weigh(
    { readings: readings(ids, texts), questions },
    { story: 'harbour', unread: [], responses, credits: new Map(), agencies: new Map(), engine: { version: '0', rules: '', lexicons: '' } },
  );

/** The graded answer of a question, by the answer's key. */
export function graded(weighed: Weighed, text: string, value: string) {
  const found = weighed.questions.find((q) => q.text === `${text}?`)?.answers.find((a) => a.value === value);
  if (!found) throw new Error(`no answer “${value}” to “${text}”`);
  return found;
}
