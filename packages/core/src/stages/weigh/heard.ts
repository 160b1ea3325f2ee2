import type { ChainLink, Voice } from '../../model/attribution.ts';
import type { Citation, Shared } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import { quote } from '../../model/quote.ts';
import { overlaps } from '../../model/span.ts';
import { citationOf } from './order.ts';
import { reached } from './origins.ts';

/** A voice that is heard in a report, whether or not a question was made of what it says there. */
export interface Heard {
  readonly key: string; // of the origin
  readonly voice: Voice;
  readonly relay: Voice | null;
  readonly reports: ReadonlySet<string>;
  readonly evidence: readonly Citation[]; // where it is named
}

/**
 * Everybody by whose word several reports can be told to hang together: people by name, unnamed people whom a named outlet reached, and whoever
 * speaks in a quotation that two reports print. By key; only those of two reports and more.
 *
 * People of one name are one, whichever outlet reached them.
 */
export function heardIn(readings: readonly Reading[], shared: readonly Shared[]): ReadonlyMap<string, Heard> {
  const found = new Map<string, { voice: Voice; relay: Voice | null; reports: Set<string>; evidence: Citation[] }>();
  const hear = (reading: Reading, chain: readonly ChainLink[], reports: readonly string[]): void => {
    const at = reached(chain, reading.report.sha256);
    if (!at || at.voice.kind === 'weasel' || at.voice.kind === 'own-voice') return;
    const key = nameKey(at.voice) ?? at.key;
    const heard = found.get(key) ?? { voice: at.voice, relay: at.relay, reports: new Set<string>(), evidence: [] };
    for (const report of reports) heard.reports.add(report);
    if (at.link.span) heard.evidence.push(citationOf(quote(reading.report, at.link.span)));
    found.set(key, heard);
  };
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  for (const reading of readings)
    for (const { chain, voice } of reading.attributions)
      if (voice !== null && (nameKey(voice) !== null || relayed(chain))) hear(reading, chain, [reading.report.id]);
  for (const { a, b, what, passages } of shared) {
    if (what !== 'quotation') continue;
    for (const passage of passages)
      for (const [report, span] of [
        [a, passage.a],
        [b, passage.b],
      ] as const) {
        // prettier-ignore
        const reading = byId.get(report);
        const spoken = reading?.attributions.find(
          ({ content, chain }) => chain.length > 0 && content.some((piece) => overlaps(piece, span)),
        );
        if (reading && spoken) hear(reading, spoken.chain, [a, b]);
      }
  }
  return new Map([...found].filter(([, { reports }]) => reports.size > 1).map(([key, heard]) => [key, { key, ...heard }]));
}

/** One key for people of one name, wherever they are heard; null for all others. */
export const nameKey = ({ named, kind, label }: Voice): string | null =>
  named && kind === 'person' ? `name|${label.toLowerCase()}` : null;

const relayed = (chain: readonly ChainLink[]): boolean =>
  chain.some(({ voice }, i) => i < chain.length - 1 && voice.kind === 'outlet' && voice.named) || chain.at(-1)?.voice.relay != null;
