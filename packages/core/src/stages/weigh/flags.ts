import type { Reading } from '../../model/layers.ts';
import { byText } from './order.ts';
import type { OriginDraft } from './origins.ts';

const POOR = new Set(['keyword', 'table', 'biography', 'call-to-action', 'social-stub', 'image-name', 'author-card']);
const POOR_FROM = 3;

/** What stands beside the weight and is never multiplied into it, in order. */
export function flagsOf(origin: OriginDraft, all: readonly OriginDraft[], readings: readonly Reading[]): readonly string[] {
  const { voice, occurrences, reports, cues } = origin;
  const flags = new Set<string>();
  const person = voice.kind === 'person' || voice.kind === 'persons' || voice.kind === 'vague';
  if (person && !voice.named && !voice.onRecord) flags.add('anonymous');
  if (person && voice.access === null && !voice.named) flags.add('access-not-stated');
  if (voice.access !== null && /\bbriefed\b|\binformed\b/i.test(voice.access)) flags.add('second-hand');
  if (
    voice.access !== null &&
    /\bwho (?:attended|saw|witnessed|was present|were present|took part)\b|\bpresent (?:at|during)\b|\bin the room\b/i.test(voice.access)
  )
    flags.add('first-hand');
  if (cues.has('confirm')) flags.add('factive-verb');
  const denies = new Set(occurrences.filter((o) => o.evidence.stance === 'denies').map((o) => o.question));
  if (voice.party !== null && denies.size > 0) flags.add('self-serving');
  if (voice.party !== null && !voice.named) {
    const own = all.filter((o) => o !== origin && o.voice.party === voice.party && o.voice.named);
    const affirmed = occurrences.filter((o) => o.evidence.stance !== 'denies');
    if (own.some((o) => o.occurrences.some((d) => d.evidence.stance === 'denies' && affirmed.some((x) => x.question === d.question))))
      flags.add('against-own-side');
  }
  if (reports.length === 1) flags.add('carried-by:1');
  const poor = new Set(readings.filter((r) => r.marks.filter((m) => POOR.has(m.kind)).length >= POOR_FROM).map((r) => r.report.id));
  if (reports.length > 0 && reports.every((id) => poor.has(id))) flags.add('carrier-low-quality');
  return [...flags].sort(byText);
}
