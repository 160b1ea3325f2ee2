import type { Citation, SourcingCheck } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import { givesNumber, type SourcedAttribution } from '../../model/attribution.ts';
import { quote } from '../../model/quote.ts';
import { byText, citationOf, citations } from './order.ts';

/** What the large newsrooms ask of anonymous sourcing, as far as words alone can tell. In order of checks. */
const CHECKS: readonly {
  readonly check: string;
  fails: (attribution: SourcedAttribution, all: readonly SourcedAttribution[]) => boolean;
}[] = [
  {
    check: 'plural-without-number',
    fails: ({ voice }) =>
      voice !== null && anonymous(voice) && voice.kind !== 'person' && !givesNumber(voice) && voice.label !== voice.access,
  },
  {
    check: 'bare-sources',
    fails: ({ voice }) =>
      voice !== null &&
      voice.kind === 'vague' &&
      voice.party === null &&
      voice.role === null &&
      voice.access === null &&
      voice.relay === null &&
      (!givesNumber(voice) || voice.count?.max === 1),
  },
  { check: 'nobody-in-particular', fails: ({ voice }) => voice?.kind === 'weasel' },
  {
    check: 'no-reason-for-anonymity',
    fails: ({ voice }, all) =>
      anonymous(voice) && voice !== null && !all.some((a) => a.voice?.key === voice.key && a.voice.reason !== null),
  },
  { check: 'unnamed-relay', fails: ({ chain }) => chain.some((l) => l.voice.kind === 'outlet' && !l.voice.named) },
  {
    check: 'inflated-plural',
    fails: ({ voice }, all) =>
      voice !== null &&
      voice.kind === 'persons' &&
      !givesNumber(voice) &&
      all.some(
        (a) =>
          a.voice !== null &&
          a.voice.kind === 'person' &&
          !a.voice.named &&
          a.voice.role === voice.role &&
          a.voice.role !== null &&
          a.voice.party === voice.party &&
          voice.party !== null,
      ),
  },
  {
    // a story must not say that somebody declined to comment who is quoted in it without a name
    check: 'denied-or-declined-and-unnamed',
    fails: ({ voice }, all) =>
      voice !== null &&
      anonymous(voice) &&
      voice.party !== null &&
      all.some(
        (a) =>
          (a.cueClass === 'deny' || a.cueClass === 'decline') &&
          a.voice !== null &&
          a.voice.party === voice.party &&
          !anonymous(a.voice) &&
          (a.voice.named || a.voice.onRecord),
      ),
  },
  {
    check: 'opinion-from-anonymous-voice',
    fails: ({ voice, cueClass }) => anonymous(voice) && (cueClass === 'opine' || cueClass === 'speculate'),
  },
];

/** People of whom something is told, and not their names. What nothing is told of may be a word that we misread. */
const anonymous = (voice: SourcedAttribution['voice']): boolean =>
  voice !== null &&
  !voice.named &&
  !voice.onRecord &&
  (voice.kind === 'vague' || voice.role !== null || voice.party !== null || voice.access !== null) &&
  (voice.kind === 'person' || voice.kind === 'persons' || voice.kind === 'vague');

/** Checks of each report's sourcing, each with the words that fail it. By report, then check. */
export function sourcingOf(readings: readonly Reading[]): readonly SourcingCheck[] {
  return readings
    .flatMap(({ report, attributions }) =>
      CHECKS.flatMap(({ check, fails }): SourcingCheck[] => {
        const failing = attributions.filter((a) => fails(a, attributions));
        const evidence = citations(
          failing.flatMap((a): Citation[] =>
            [a.chain.at(-1)?.span ?? a.source[0] ?? a.cue[0]].map((span) => citationOf(quote(report, span))),
          ),
        );
        return evidence.length > 0 ? [{ report: report.id, check, evidence }] : [];
      }),
    )
    .sort((a, b) => byText(a.report, b.report));
}
