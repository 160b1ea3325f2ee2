import type { Answer, BriefLine, Merge, Origin } from '../../model/dossier.ts';
import { groupOrigins } from '../../model/groups.ts';
import { listed } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';
import { line } from './line.ts';
import { leadsOf, mergesOf, originsOf, voiced } from './voices.ts';

const ALIKE = 3; // likenesses spelled out; the tree of origins has all
const FEW = 1; // with more, the voices are listed instead: each “may be the same as” the others would be a puzzle

/** Why a count of origins is a range: which may be the same people, and which are described too thinly to count on. */
export function rangeLine(weighed: Weighed, answer: Answer): BriefLine {
  const { min, max } = answer.origins;
  const leads = leadsOf(answer, weighed);
  const maybe = mergesOf(originsOf(answer, weighed), weighed).filter((m) => m.grade === 'possible');
  const thin = leads.filter((o) => o.weight === 'weak' || o.weight === 'none');
  const tooThin = thin.length > 0 ? [`too little is said of ${listed(thin.map(voiced), 3)} to count on`] : [];
  const alike = alikeWords(maybe, leads, weighed);
  const reasons = [...(alike.length > FEW ? [] : alike), ...tooThin];
  const all =
    alike.length > FEW
      ? `${listed(
          leads.map((o) => `“${voiced(o)}”`),
          6,
        )}. Nothing shows that all of these are different people`
      : '';
  const why = all || reasons.length > 0 ? `: ${[...(all ? [all] : []), ...reasons].join('; ')}` : '';
  const evidence = [...maybe.flatMap((m) => m.evidence), ...thin.flatMap((o) => o.evidence.slice(0, 1))];
  const refs = [answer.id, ...maybe.map((m) => m.id), ...thin.map((o) => o.id)];
  return line('headline', `At least ${min}, at most ${max} origins${why}.`, refs, evidence.length > 0 ? evidence : answer.evidence);
}

/** "“CBS” may be the same as “two officials” or “a mayor”": the voice with most possible likenesses first, each likeness once. */
function alikeWords(maybe: readonly Merge[], leads: readonly Origin[], weighed: Weighed): readonly string[] {
  const groups = groupOrigins(weighed.origins, weighed.merges);
  const leadOf = (id: string): Origin | undefined => {
    const members = groups.find((g) => g.members.some((o) => o.id === id))?.members ?? [];
    return leads.find((o) => members.includes(o));
  };
  const alike = new Map(leads.map((lead) => [lead, new Set<Origin>()]));
  for (const merge of maybe) {
    const [a, b] = [leadOf(merge.a), leadOf(merge.b)];
    if (!a || !b || a === b) continue;
    alike.get(a)?.add(b);
    alike.get(b)?.add(a);
  }
  const words: string[] = [];
  for (const lead of [...leads].sort((a, b) => (alike.get(b)?.size ?? 0) - (alike.get(a)?.size ?? 0))) {
    const others = leads.filter((o) => alike.get(lead)?.has(o));
    for (const other of others) alike.get(other)?.delete(lead);
    const names = others.map((o) => `“${voiced(o)}”`);
    if (names.length > 0) words.push(`“${voiced(lead)}” may be the same as ${listed(names, 4, 'or')}`);
  }
  return words.slice(0, ALIKE);
}
