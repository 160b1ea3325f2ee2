import type { BriefLine, Citation } from '../../model/dossier.ts';
import { contentId } from '../../text/digest.ts';

/** One line of the brief. Its id is made of what it says and what it rests on, so the same line has the same name in every run. */
export function line(section: BriefLine['section'], text: string, refs: readonly string[], evidence: readonly Citation[]): BriefLine {
  const opened = [...new Set(refs)];
  return { id: contentId('b', section, text, ...opened), section, text, refs: opened, evidence: distinct(evidence) };
}

/** The bare citation: where the words stand and what they are. */
const bare = ({ report, in: where, start, end, text }: Citation): Citation => ({ report, ...(where && { in: where }), start, end, text });

/** Each place once, in the order given. */
function distinct(evidence: readonly Citation[]): readonly Citation[] {
  const seen = new Map<string, Citation>();
  for (const citation of evidence) {
    const key = `${citation.in ?? ''}\u0000${citation.start}\u0000${citation.end}\u0000${citation.report}`;
    if (!seen.has(key)) seen.set(key, bare(citation));
  }
  return [...seen.values()];
}
