import type { ChainLink, Voice } from '../../../../model/attribution.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { VerbGroup } from '../../clause/phrases.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { contextOf } from '../../voice/context.ts';
import { readVoice } from '../../voice/read.ts';
import { neitherNor } from '../denials/spoken.ts';
import { ID, type Kind } from './kind.ts';
import { withSide } from './side.ts';

/** Somebody's silence, told in the report's own words. */
export interface Quiet {
  readonly kind: Kind;
  readonly party: string;
  readonly voice: string;
  readonly chain: readonly ChainLink[];
  readonly verb: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** "The board said that it would not comment": who says so of itself is the speaker. */
function speakerOver(reading: Reading, verb: VerbGroup): Voice | null {
  const place = reading.tokens[verb.main]?.start ?? 0;
  return reading.attributions.find((a) => a.cueClass === 'say' && a.content.some((c) => c.start <= place && place < c.end))?.voice ?? null;
}

/** "neither confirmed nor denied", "did not respond", "could not be reached", "has not commented": forms that no cue of speech carries. */
export function quiet(reading: Reading): Quiet[] {
  const found: Quiet[] = [];
  const context = contextOf(reading);
  for (const sentence of reading.sentences)
    for (const clause of clausesOf(reading, sentence)) {
      const agent = clause.subject[0];
      if (!agent) continue;
      const neither =
        clause.verb.lemma === 'confirm' && neitherNor(reading, { start: reading.tokens[clause.verb.main]?.start ?? 0, end: 0 });
      const past = !/ing$/.test(reading.tokens[clause.verb.main]?.lower ?? '');
      const mute = clause.verb.negated && past && /^(?:respond|reply|comment|answer|return)$/.test(clause.verb.lemma);
      const unreached = clause.verb.negated && clause.verb.passive && clause.verb.lemma === 'reach';
      if (!neither && !mute && !unreached) continue;
      const spoken = agent.pronoun ? speakerOver(reading, clause.verb) : readVoice(context, agent.from, agent.to)?.voice;
      const voice = spoken && withSide(reading, spoken);
      if (!voice || voice.kind === 'weasel' || voice.kind === 'vague' || (!voice.named && voice.party === null)) continue;
      const chain: ChainLink[] = [
        {
          label: voice.label,
          span: { start: reading.tokens[agent.from]?.start ?? 0, end: reading.tokens[agent.to - 1]?.end ?? 0 },
          voice,
          grade: 'certain',
          rule: ID,
        },
      ];
      const kind: Kind = neither
        ? 'neither-confirmed-nor-denied'
        : clause.verb.lemma !== 'comment'
          ? 'did-not-respond'
          : clause.verb.modal
            ? 'declined'
            : 'silent';
      const start = reading.tokens[agent.from]?.start ?? 0;
      let until = neither ? Math.min(clause.end + 4, sentence.tokens[1]) : clause.verb.to;
      while (
        !neither &&
        until < sentence.tokens[1] &&
        until - clause.verb.to < 10 &&
        !/^[,.;:?!—–“”"]$/.test(reading.tokens[until]?.text ?? '.')
      )
        until += 1;
      const end = reading.tokens[until - 1]?.end ?? start;
      found.push({
        kind,
        party: voice.party ?? voice.label,
        voice: voice.label,
        chain,
        verb: reading.report.text.slice(reading.tokens[clause.verb.from]?.start, reading.tokens[clause.verb.to - 1]?.end),
        start,
        end,
        sentence: sentence.index,
      });
    }
  return found;
}
