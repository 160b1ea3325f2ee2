import { givesNumber, type ChainLink, type CueClass, type Voice } from '../../model/attribution.ts';
import type { AlignedQuestion, Evidence } from '../../model/claim.ts';
import type { Citation } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import { quote } from '../../model/quote.ts';
import { contentId } from '../../text/digest.ts';
import { counts } from './counted.ts';
import { byText, citationOf } from './order.ts';

/** One place where an origin speaks. */
export interface Occurrence {
  readonly question: string; // key
  readonly answer: string; // key of the question and of its answer
  readonly evidence: Evidence;
}

/** The last voice that a newsroom reached, as reached by its nearest relay, with everything it is heard saying in the story. */
export interface OriginDraft {
  readonly id: string;
  readonly key: string;
  readonly voice: Voice;
  readonly relay: Voice | null;
  readonly reports: readonly string[];
  readonly occurrences: readonly Occurrence[];
  readonly cues: ReadonlySet<CueClass>;
  readonly evidence: readonly Citation[]; // where the voice is named
  readonly circular?: true; // an outlet that has it from outlets that have it from it
}

export interface Reached {
  readonly key: string;
  readonly voice: Voice;
  readonly relay: Voice | null;
  readonly link: ChainLink;
}

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '').replace(/[.’']/g, '').replace(/\s+/g, ' ').trim();

/**
 * Who stands at the end of a chain. Outlets pass on; the first other voice is the origin, since what that voice heard from others is at one more remove.
 * A chain of outlets alone ends with the last. Null for an empty chain, the report's own voice. `text` names the report's text, so that a copy adds nobody.
 */
export function reached(chain: readonly ChainLink[], text: string): Reached | null {
  const at = chain.findIndex((l) => l.voice.kind !== 'outlet' && l.voice.kind !== 'own-voice');
  const link = at >= 0 ? chain[at] : chain.findLast((l) => l.voice.kind === 'outlet');
  if (!link) return null;
  const before = at >= 0 ? chain.slice(0, at).findLast((l) => l.voice.kind === 'outlet') : undefined;
  const { voice } = link;
  const relay = before?.voice ?? null;
  const via = relay?.named
    ? plain(relay.label)
    : voice.relay !== null && relay === null && voice.kind !== 'outlet'
      ? plain(voice.relay)
      : '';
  // the unnamed are the same across reports only where a named outlet reached them
  const where = voice.named || via !== '' ? '' : text;
  return {
    key: [via, voice.kind === 'persons' ? 'person' : voice.kind, plain(voice.named ? voice.label : voice.key), where].join('|'),
    voice,
    relay,
    link,
  };
}

/** Every origin of the story, ordered by id. */
export function originsOf(questions: readonly AlignedQuestion[], readings: readonly Reading[]): readonly OriginDraft[] {
  const found = new Map<
    string,
    { voices: Voice[]; relay: Voice | null; occurrences: Occurrence[]; cues: Set<CueClass>; evidence: Citation[] }
  >();
  const byReport = new Map(readings.map((r) => [r.report.id, r]));
  for (const question of questions) {
    for (const answer of question.answers) {
      for (const evidence of answer.evidence) {
        const reading = byReport.get(evidence.report);
        const at = reached(evidence.chain, reading?.report.sha256 ?? evidence.report);
        if (!at) continue;
        const draft = found.get(at.key) ?? { voices: [], relay: at.relay, occurrences: [], cues: new Set<CueClass>(), evidence: [] };
        draft.voices.push(at.voice);
        draft.occurrences.push({ question: question.key, answer: `${question.key}\u0000${answer.key}`, evidence });
        if (evidence.cue) draft.cues.add(evidence.cue);
        if (reading && at.link.span && evidence.in !== 'title') draft.evidence.push(citationOf(quote(reading.report, at.link.span)));
        found.set(at.key, draft);
      }
    }
  }
  return [...found]
    .map(([key, draft]): OriginDraft => {
      const reports = [...new Set(draft.occurrences.map((o) => o.evidence.report))].sort(byText);
      return {
        id: contentId('o', key),
        key,
        voice: fullest(draft.voices),
        relay: draft.relay,
        reports,
        occurrences: draft.occurrences,
        cues: draft.cues,
        evidence: draft.evidence,
      };
    })
    .sort((a, b) => byText(a.id, b.id));
}

/** What several mentions of one voice tell together; where they differ, the mention that tells most. */
function fullest(voices: readonly Voice[]): Voice {
  const told = (v: Voice): number =>
    [v.party, v.role, v.access, v.reason, givesNumber(v) ? v.count : null, v.relay].filter((x) => x !== null).length;
  const [first, ...others] = [...voices].sort(
    (a, b) => told(b) - told(a) || b.label.length - a.label.length || byText(a.label, b.label) || byText(a.key, b.key),
  );
  return others.reduce<Voice>(
    (all, v) => ({
      ...all,
      party: all.party ?? v.party,
      role: all.role ?? v.role,
      access: all.access ?? v.access,
      reason: all.reason ?? v.reason,
      count: givesNumber(all) ? all.count : givesNumber(v) ? v.count : (all.count ?? v.count),
      onRecord: all.onRecord || v.onRecord,
      expert: all.expert || v.expert,
      member: all.member ?? v.member,
    }),
    first as Voice,
  );
}

/** Answers for which the origin's word counts. */
export const answersOf = (origin: OriginDraft): ReadonlySet<string> =>
  new Set(origin.occurrences.filter((o) => counts(o.evidence) || o.evidence.stance === 'asserts-partly').map((o) => o.answer));
