import type { AgencyCredit, Credit } from '../../model/credit.ts';
import type { AlignedQuestion } from '../../model/claim.ts';
import type { Alignment, Reading } from '../../model/layers.ts';
import {
  DOSSIER_SCHEMA,
  type Dossier,
  type DossierReport,
  type Merge,
  type Origin,
  type Question,
  type Response,
  type Shared,
  type TimelineEntry,
  type Unread,
} from '../../model/dossier.ts';
import { contentId } from '../../text/digest.ts';
import { withAgencies } from './agencies.ts';
import { copiesIn } from './copies.ts';
import { echoesOf } from './echoes.ts';
import { withEntailed } from './entailed.ts';
import { flagsOf } from './flags.ts';
import { groupsOf } from './groups.ts';
import { heardIn, nameKey, type Heard } from './heard.ts';
import { hopsOf } from './hops/index.ts';
import { linksOf, type Link } from './links.ts';
import { byText, citations, unique } from './order.ts';
import { originsOf, type OriginDraft } from './origins.ts';
import { withCircles } from './own-word.ts';
import { withOutlets } from './outlets.ts';
import { peculiaritiesOf } from './peculiar.ts';
import { partiesOf, partyId } from './parties.ts';
import type { StoryOrigins } from './answer.ts';
import { weighQuestion } from './question.ts';
import { sharedOf } from './shared.ts';
import { sourcingOf } from './sourcing.ts';
import { timelineOf } from './timeline.ts';
import { unsaidOf } from './unsaid.ts';
import { weightOf } from './weight.ts';

export { weighRules } from './rules.ts';
export { CELLS, type Cell } from './table.ts';

/** What compare() knows beside the readings. */
export interface StoryFacts {
  readonly story: string;
  readonly unread: readonly Unread[];
  readonly responses: readonly Response[];
  readonly happened?: readonly TimelineEntry[]; // dated clauses of the reports
  readonly credits: ReadonlyMap<string, readonly Credit[]>; // by report id
  readonly agencies: ReadonlyMap<string, AgencyCredit>; // by report id
  readonly engine: Dossier['engine'];
}

/** A dossier before its words are put in order for a reader. */
export type Weighed = Omit<Dossier, 'headline' | 'brief'>;

/** Finds the origins, merges them, and grades every answer. The order of reports changes nothing. */
export function weigh(given: Alignment, facts: StoryFacts): Weighed {
  const alignment = withOutlets(withAgencies(given, facts.agencies));
  const { readings } = alignment;
  const texts = new Map(readings.map(({ report }) => [report.id, report.sha256]));
  const weights = new Map(
    withCircles(originsOf(alignment.questions, readings), readings, alignment.questions).map((draft) => [
      draft.key,
      weightOf(draft).weight,
    ]),
  );
  const aligned = withEntailed(alignment.questions, (report) => texts.get(report) ?? report, weights);
  const drafts = withCircles(originsOf(aligned, readings), readings, aligned);
  const odd = peculiaritiesOf(aligned, readings);
  const shared = [...sharedOf(readings), ...odd];
  const links = linksOf(drafts, readings, copiesIn(shared), oddPairs(odd));
  const groups = groupsOf(drafts, links);
  const heard = heardIn(readings, shared);
  const origins = drafts.map((draft) => originShown(draft, flagsOf(draft, drafts, readings), heard));
  const story: StoryOrigins = {
    drafts: new Map(drafts.map((d) => [d.key, d])),
    shown: new Map(origins.map((o) => [o.id, o])),
    groups,
    readings: new Map(readings.map((r) => [r.report.id, r])),
    responses: facts.responses,
  };
  const questions = gradeAll(aligned, story);
  const central = questions[0];
  const lead = central?.answers[0];
  return {
    schema: DOSSIER_SCHEMA,
    story: facts.story,
    counts: {
      reports: readings.length,
      origins: { min: lead?.origins.min ?? 0, max: lead?.origins.max ?? 0 },
      parties: lead?.parties ?? 0,
      question: central?.id ?? null,
    },
    reports: readings.map(({ report, marks, notes }): DossierReport => {
      const { id, title, outlet, published, url, sha256, text, agency, form, captured } = report;
      const arrived = {
        ...(agency !== undefined && { agency }),
        ...(form !== undefined && { form }),
        ...(captured !== undefined && { captured }),
      };
      return { id, title, outlet, published, url, sha256, length: text.length, ...arrived, marks, notes };
    }),
    unread: facts.unread,
    parties: partiesOf(drafts),
    origins: [...origins, ...onlyHeard(drafts, heard, readings)].sort((a, b) => byText(a.id, b.id)),
    merges: links.map(mergeShown).sort((a, b) => byText(a.id, b.id)),
    questions,
    responses: facts.responses,
    echoes: echoesOf(questions, drafts, groups),
    shared,
    hops: hopsOf(questions, story.shown, groups, readings, facts.credits),
    sourcing: sourcingOf(readings),
    timeline: timelineOf(aligned, facts.happened ?? [], readings),
    unsaid: unsaidOf(aligned, questions, drafts),
    engine: facts.engine,
  };
}

const oddPairs = (odd: readonly Shared[]): ReadonlySet<string> => new Set(odd.flatMap(({ a, b }) => [`${a}\u0000${b}`, `${b}\u0000${a}`]));

/** Questions in the order given; what others rest on is graded before them. A circle of premises is cut where it closes. */
function gradeAll(aligned: readonly AlignedQuestion[], story: StoryOrigins): readonly Question[] {
  const byKey = new Map(aligned.map((q) => [q.key, q]));
  const graded = new Map<string, Question>();
  const open = new Set<string>();
  const grade = (question: AlignedQuestion): void => {
    if (graded.has(question.key) || open.has(question.key)) return;
    open.add(question.key);
    const premise = question.presupposes && byKey.get(question.presupposes.question);
    if (premise) grade(premise);
    graded.set(question.key, weighQuestion(question, story, graded));
    open.delete(question.key);
  };
  for (const question of aligned) grade(question);
  return aligned.flatMap((q) => graded.get(q.key) ?? []);
}

/** Origins of which no question was made: they bind reports together all the same. */
function onlyHeard(drafts: readonly OriginDraft[], heard: ReadonlyMap<string, Heard>, readings: readonly Reading[]): readonly Origin[] {
  const known = new Set(drafts.flatMap(({ key, voice }) => [key, nameKey(voice) ?? key]));
  return [...heard.values()]
    .filter(({ key }) => !known.has(key))
    .map(({ key, voice, relay, reports, evidence }): Origin => {
      const draft: OriginDraft = {
        id: contentId('o', key),
        key,
        voice,
        relay,
        reports: unique(reports),
        occurrences: [],
        cues: new Set(),
        evidence,
      };
      return originShown(draft, flagsOf(draft, drafts, readings), heard);
    });
}

function originShown(draft: OriginDraft, flags: readonly string[], heard: ReadonlyMap<string, Heard>): Origin {
  const { id, voice, relay } = draft;
  const elsewhere = heard.get(nameKey(voice) ?? draft.key);
  const reports = elsewhere ? unique([...draft.reports, ...elsewhere.reports]) : draft.reports;
  const evidence = elsewhere ? [...draft.evidence, ...elsewhere.evidence] : draft.evidence;
  return {
    id,
    label: voice.label,
    kind: voice.kind,
    named: voice.named,
    count: voice.count,
    party: voice.party === null || voice.kind === 'outlet' || voice.expert ? null : partyId(voice.party),
    relay: relay?.named ? relay.label : voice.kind === 'outlet' ? null : voice.relay,
    access: voice.access,
    weight: weightOf(draft).weight,
    flags,
    reports,
    evidence: citations(evidence),
  };
}

function mergeShown({ a, b, grade, rule, because }: Link): Merge {
  return {
    id: contentId('m', a.id, b.id, rule),
    a: a.id,
    b: b.id,
    grade,
    rule,
    because,
    evidence: citations([...a.evidence, ...b.evidence]),
  };
}
