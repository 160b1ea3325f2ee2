import type { Attribution, ChainLink, Voice } from '../../../../model/attribution.ts';
import type { VoiceContext } from '../context.ts';
import { sameOutlet } from '../own-outlet.ts';
import type { VoiceRule } from '../rule.ts';

export const reportedly: VoiceRule = {
  id: 'en/voice/inherit/reportedly',
  summary: '“Reportedly”: probably the one other report that the text names; where it names none or several, nobody that can be named.',
  follows: 'AP Stylebook: say who reports it',
  examples: {
    yes: [
      'The pier <cue>reportedly</cue> <content><rests>closed</rests></content>. The Harbour Gazette reported the storm.',
      'The pier <cue>reportedly</cue> <content><rests>closed</rests></content>.',
    ],
    no: ['<source>The mayor</source> <cue>said</cue> that <content>the pier closed</content>.'],
  },
};

const REPORTING =
  /^(?:report|reports|reported|reporting|told|spoke|spoken|speaking|according|citing|cited|said|says|revealed|noted|interview|published|wrote|stated|confirmed)$/;
const NEAR = 5; // tokens between an outlet's name and the word that makes it the author of a report

/** The one other outlet on whose reporting the report draws; null where it names none, or several. */
export function upstreamOutlet({ reading, outlets }: VoiceContext): string | null {
  const { tokens, report } = reading;
  const names = new Set<string>();
  for (const outlet of outlets) {
    const sentence = tokens[outlet.from]?.sentence;
    const near = tokens.slice(Math.max(0, outlet.from - NEAR), outlet.to + NEAR);
    if (near.some((t) => t.sentence === sentence && REPORTING.test(t.lower))) names.add(outlet.name);
  }
  for (const name of names) if (sameOutlet(report.outlet, name)) names.delete(name);
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/** The link that stands for hidden reporting: the upstream outlet, probably, or nobody. */
export function unnamedReports({ cue }: Attribution, upstream: string | null): ChainLink {
  const label = upstream ?? 'unnamed reports';
  const named = upstream !== null;
  const voice: Voice = {
    label,
    key: label.toLowerCase(),
    named,
    kind: named ? 'outlet' : 'weasel',
    count: null,
    party: null,
    role: null,
    access: null,
    relay: null,
    onRecord: named,
    expert: false,
    reason: null,
    member: null,
  };
  return { label, span: cue[0], voice, grade: named ? 'probable' : 'unresolved', rule: reportedly.id };
}
