import type { AlignedAnswer, AlignedQuestion, Evidence } from '../../model/claim.ts';
import type { OriginRange, Support } from '../../model/dossier.ts';
import type { OriginGroups } from './groups.ts';
import { counts } from './counted.ts';
import { byText } from './order.ts';
import type { OriginDraft } from './origins.ts';
import { partyId } from './parties.ts';
import { RANK, weightOf } from './weight.ts';

/** What stands behind one answer. */
export interface Backing {
  readonly support: Support;
  readonly range: OriginRange;
  readonly ids: readonly string[]; // origins whose word counts here
  readonly weak: boolean; // none of them is firm
  readonly position: boolean; // a party's own on-record statement of its own position
  readonly denial: boolean; // every counted word denies
  readonly opinion: boolean; // only experts
}

const POSITIONS: ReadonlySet<string> = new Set(['declines', 'denies', 'states', 'neither-confirms-nor-denies']);
/** True where every one of them speaks for one and the same party. */
const ofOneParty = (drafts: readonly OriginDraft[]): boolean => {
  const parties = new Set(
    drafts.map(({ voice }) => (voice.party === null || voice.kind === 'outlet' || voice.expert ? null : partyId(voice.party))),
  );
  return parties.size === 1 && !parties.has(null);
};
const SILENT: ReadonlySet<string> = new Set(['declines', 'neither-confirms-nor-denies']);

/** Counts the origins behind an answer and names the level. Ranges come from the groups: at least, at most. */
export function backingOf(
  question: AlignedQuestion,
  answer: AlignedAnswer,
  originAt: (evidence: Evidence) => OriginDraft | null,
  groups: OriginGroups,
): Backing {
  const counted = answer.evidence.filter((e) => counts(e));
  const opinionSlot = question.slot === 'opinion';
  const at = (list: readonly Evidence[]): readonly OriginDraft[] =>
    [...new Map(list.flatMap((e) => originAt(e) ?? []).map((o) => [o.id, o])).values()].sort((a, b) => byText(a.id, b.id));
  const drafts = at(opinionSlot ? answer.evidence.filter((e) => counts(e) || e.stance === 'opines') : counted).filter(
    (o) => weightOf(o).weight !== 'none',
  );
  const ids = drafts.filter((o) => weightOf(o).weight !== 'opinion').map((o) => o.id);
  const partly = at(answer.evidence.filter((e) => e.stance === 'asserts-partly')).map((o) => o.id);
  const experts = drafts.filter((o) => weightOf(o).weight === 'opinion');
  const range = groups.range(ids, partly);
  const position = counted.some((e) => {
    const origin = originAt(e);
    return (
      POSITIONS.has(e.stance) &&
      origin !== null &&
      weightOf(origin).weight === 'strong' &&
      (question.slot === 'party-response' || e.stance === 'states' || (SILENT.has(e.stance) && counted.every((c) => SILENT.has(c.stance))))
    );
  });
  const denial = counted.length > 0 && counted.every((e) => e.stance === 'denies');
  const opinion = ids.length === 0 && experts.length > 0;
  const all = opinion ? { min: 0, max: new Set(experts.map((o) => groups.groupOf(o.id))).size } : range;
  const shown = opinion ? { min: Math.min(1, all.max), max: all.max } : range;
  // a party’s own people deny as often as it asks them to: for what happened they are one interested word (corroboration, §4)
  const ownDenial = counted.some((e) => e.stance === 'denies') && range.max > 0 && ofOneParty(drafts);
  const onRecord = drafts.some((o) => (o.voice.onRecord && o.voice.named && o.voice.kind !== 'outlet') || o.voice.kind === 'document');
  const support: Support =
    question.slot === 'background'
      ? 'BG'
      : position
        ? 'S4'
        : opinion
          ? opinionSlot || question.slot === 'single'
            ? 'S1'
            : 'S0'
          : ownDenial
            ? 'S1'
            : range.min >= 2
              ? onRecord
                ? 'S4'
                : 'S3'
              : range.max >= 2
                ? 'S2'
                : range.max === 1
                  ? 'S1'
                  : 'S0';
  return {
    support,
    range: shown,
    ids: [...ids, ...(opinion ? experts.map((o) => o.id) : [])].sort(byText),
    weak: Math.max(0, ...ids.map((id) => RANK[groups.weightOf(id)])) < 2,
    position,
    denial,
    opinion,
  };
}
