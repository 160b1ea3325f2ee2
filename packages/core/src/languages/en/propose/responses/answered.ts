import type { ChainLink, SourcedAttribution } from '../../../../model/attribution.ts';
import type { Evidence, Stance } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import { overlaps, type Span } from '../../../../model/span.ts';
import { evidenceBy, evidenceOn } from '../evidence.ts';
import type { StoryEvent } from '../events/central.ts';
import { cut } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import type { Story } from '../story.ts';
import { tokensIn } from '../tokens.ts';
import { ID, isOfEvent, kindOf, type Kind } from './kind.ts';
import { quiet } from './quiet.ts';
import { unheard } from './unheard.ts';

/** One response, as one report gives it. */
export interface Answered {
  readonly reading: Reading;
  readonly kind: Kind;
  readonly party: string; // key; never shown where a label exists
  readonly voice: string;
  readonly verb: string;
  readonly proposition: string | null;
  readonly evidence: Evidence;
  readonly aside?: true; // denies something else than what the story is about
  readonly negated?: true; // “did not deny”: a statement that is no denial
}

/** A response before it is known whether its words can be evidence. */
interface Told extends Pick<Answered, 'kind' | 'party' | 'voice' | 'verb' | 'proposition' | 'negated' | 'aside'> {
  readonly sentence: number;
  readonly span: Span;
  readonly speaker: SourcedAttribution | { readonly silent: readonly ChainLink[] }; // who speaks, or who is said not to
}

const STANCE: Readonly<Record<Kind, Stance>> = {
  denied: 'denies',
  'partly-denied': 'denies',
  declined: 'declines',
  'neither-confirmed-nor-denied': 'neither-confirms-nor-denies',
  'did-not-respond': 'declines',
  silent: 'reports-silence',
  'not-asked': 'reports-silence',
  confirmed: 'confirms',
  stated: 'states',
};
/** Every response of a story, report by report: by cue first, then silences, then what answering parties state beside their answer. */
export function answersOf(story: Story, event: StoryEvent | null): Answered[] {
  const found: Answered[] = [];
  for (const reading of story.readings) {
    const responded = new Map<string, Set<number>>(); // party to the sentences of its responses
    const own: Answered[] = [];
    const take = ({ kind, party, voice, verb, proposition, sentence, span, speaker, negated, aside }: Told): void => {
      const at = cut(reading, span.start, span.end);
      const stance = STANCE[kind];
      const evidence =
        'chain' in speaker ? evidenceBy(reading, at, stance, ID, speaker) : evidenceOn(reading, at, stance, ID, speaker.silent);
      if (!evidence || own.some((o) => o.kind !== 'stated' && overlaps(o.evidence, evidence))) return;
      own.push({ reading, kind, party, voice, verb, proposition, evidence, ...(negated && { negated }), ...(aside && { aside }) });
      (responded.get(party) ?? responded.set(party, new Set()).get(party))?.add(sentence);
    };
    for (const a of reading.attributions) {
      const kind = kindOf(reading, a, event);
      const { voice } = a;
      if (!kind || !voice || voice.kind === 'outlet' || voice.kind === 'weasel' || voice.kind === 'vague' || voice.kind === 'document')
        continue;
      if (!voice.named && voice.party === null && !voice.onRecord) continue;
      const party = voice.party ?? voice.label;
      const start = Math.min(...[...a.source, ...a.cue].map((s) => s.start));
      const end = Math.max(...[...a.source, ...a.cue, ...a.content].map((s) => s.end));
      const proposition = propositionOf(reading, a, kind);
      take({
        kind,
        party,
        voice: voice.label,
        verb: verbOf(reading, a),
        proposition,
        sentence: a.sentence,
        span: { start, end },
        speaker: a,
        ...(kind === 'stated' && { negated: true as const }),
        ...(!isOfEvent(reading, a, event) && { aside: true as const }),
      });
    }
    for (const hit of [...quiet(reading), ...unheard(reading)])
      if (incidentsOf(reading)[hit.sentence] === 0) take({ ...hit, proposition: null, span: hit, speaker: { silent: hit.chain } });
    // what an answering party's people state beside their answer
    for (const a of reading.attributions) {
      const { voice } = a;
      if (
        !voice?.onRecord ||
        !voice.party ||
        voice.kind === 'outlet' ||
        (a.cueClass !== 'say' && a.cueClass !== 'promise') ||
        a.negated ||
        a.content.length === 0
      )
        continue;
      const sentences = responded.get(voice.party);
      if (!sentences?.has(a.sentence) && !sentences?.has(a.sentence - 1)) continue;
      const end = Math.max(...a.content.map((s) => s.end));
      const told = { party: voice.party, voice: voice.label, verb: verbOf(reading, a), proposition: null };
      // “We do not comment on private meetings,” is no statement, whatever its verb
      if (tokensIn(reading, a.content).some((t) => t.lower === 'comment')) {
        take({ ...told, kind: 'declined', sentence: a.sentence, span: { start: a.cue[0].start, end }, speaker: a });
        continue;
      }
      const start = Math.min(...a.cue.map((s) => s.start), ...a.content.map((s) => s.start));
      const evidence = evidenceBy(reading, cut(reading, start, end), 'states', ID, a);
      if (evidence) own.push({ ...told, reading, kind: 'stated', evidence });
    }
    found.push(...own);
  }
  return found;
}

const verbOf = ({ report }: Reading, { cue: [{ start, end }] }: SourcedAttribution): string => report.text.slice(start, end);

/** What was denied or confirmed, verbatim. Who declined to comment answered no proposition. */
function propositionOf(reading: Reading, a: SourcedAttribution, kind: Kind): string | null {
  const content = a.content[0];
  if (!content) return null;
  const words = reading.report.text.slice(content.start, content.end).replace(/^(?:\[\w+\])?["“”\s]+/, '');
  return kind === 'declined' && !words.startsWith('to ') ? null : words;
}
