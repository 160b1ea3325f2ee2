import type { Attribution, ChainLink, Voice } from '../../../model/attribution.ts';
import type { VoiceContext } from './context.ts';

const REPORTING =
  /^(?:report|reports|reported|reporting|told|spoke|spoken|speaking|according|citing|cited|said|says|revealed|noted|interview|published|wrote|stated|confirmed)$/;
const NEAR = 5; // tokens between an outlet's name and the word that makes it the author of a report

/** The one other outlet on whose reporting the report draws; null where it names none, or several. */
export function upstreamOutlet({ reading, outlets }: VoiceContext): { readonly name: string } | null {
  const { tokens, report } = reading;
  const names = new Set<string>();
  for (const outlet of outlets) {
    const sentence = tokens[outlet.from]?.sentence;
    const near = tokens.slice(Math.max(0, outlet.from - NEAR), outlet.to + NEAR);
    if (near.some((t) => t.sentence === sentence && REPORTING.test(t.lower))) names.add(outlet.name);
  }
  if (report.outlet !== null) for (const name of names) if (sameOutlet(name, report.outlet)) names.delete(name);
  const [only] = names;
  return names.size === 1 && only !== undefined ? { name: only } : null;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
const sameOutlet = (a: string, b: string): boolean => plain(a) === plain(b);

/** “reportedly”: the one upstream report that the document names, probably; else nobody that we could name. */
export function unnamedReports({ cue }: Attribution, upstream: { readonly name: string } | null): ChainLink {
  const label = upstream?.name ?? 'unnamed reports';
  const voice: Voice = {
    label,
    key: label.toLowerCase(),
    named: upstream !== null,
    kind: upstream ? 'outlet' : 'weasel',
    count: null,
    party: null,
    role: null,
    access: null,
    relay: null,
    onRecord: upstream !== null,
    expert: false,
    reason: null,
    member: null,
  };
  return { label, span: cue[0], voice, grade: upstream ? 'probable' : 'unresolved', rule: 'en/voice/reportedly' };
}
