import {
  type Answer,
  type AnswerEvidence,
  type Citation,
  COUNTED,
  type Dossier,
  type MergeGrade,
  type Origin,
  outletName,
  type Span,
} from '@stemma/core/sheet';

/** One way by which a voice's word came into a report. */
export interface Passage {
  readonly origin: string | null; // id; null: stated on nobody's word
  readonly report: string;
  readonly relays: readonly Relay[]; // who passed it on, nearest to the voice first
  readonly grade: MergeGrade; // how sure it is that the words rest on this voice
  readonly words: readonly Citation[]; // where the report names the voice; for nobody's word and silent carrying, what it states
  readonly silent: boolean; // carries what this voice alone says and names no source
}

export interface Relay {
  readonly label: string;
  readonly grade: MergeGrade;
  readonly words: readonly Citation[]; // where the report names who passed it on
}

/** Gives the words of a report, or of its title, at a place. */
export type WordsAt = (report: string, start: number, end: number, inTitle: boolean) => string;

/** True for words that are somebody's word for the answer, not a mention or a question. */
export const isCounted = ({ stance }: Pick<AnswerEvidence, 'stance'>): boolean => COUNTED.has(stance) || stance === 'asserts-partly';

const GRADES: readonly MergeGrade[] = ['certain', 'probable', 'possible'];

/** The weaker of two grades. */
export const weaker = (a: MergeGrade, b: MergeGrade): MergeGrade => (GRADES.indexOf(a) > GRADES.indexOf(b) ? a : b);
/** The stronger of two grades. */
export const stronger = (a: MergeGrade, b: MergeGrade): MergeGrade => (weaker(a, b) === a ? b : a);

/** "unresolved" is drawn as "possible": the words do not say on whom they rest. */
const gradeOf = (grade: string): MergeGrade => (grade === 'certain' || grade === 'probable' ? grade : 'possible');

/** How the words for one answer came into each report: every voice, who passed it on, and what stands on nobody's word. */
export function passagesOfAnswer(answer: Answer, dossier: Dossier, wordsAt: WordsAt): readonly Passage[] {
  const origins = new Map(dossier.origins.map((o) => [o.id, o]));
  const counted = answer.evidence.filter(isCounted);
  const echoes = dossier.echoes.filter((e) => answer.origins.ids.includes(e.origin));
  const named = new Set(counted.flatMap((e) => (e.origin === null ? [] : [e.report])));
  return counted.flatMap((e): Passage[] => {
    const origin = e.origin === null ? undefined : origins.get(e.origin);
    if (origin) return [spoken(origin, e, wordsAt)];
    const suggests = named.has(e.report) ? undefined : echoes.find((echo) => echo.suggested.includes(e.report));
    return [{ origin: suggests?.origin ?? null, report: e.report, relays: [], grade: 'possible', words: [bare(e)], silent: true }];
  });
}

/** The same for the whole story: what the answers rest on, then the voices that no answer cites, then silent carrying. */
export function passagesOfStory(dossier: Dossier, wordsAt: WordsAt): readonly Passage[] {
  const found = dossier.questions.flatMap((q) => q.answers.flatMap((a) => passagesOfAnswer(a, dossier, wordsAt)));
  const known = new Set(found.map((p) => `${p.origin ?? ''}\u0000${p.report}`));
  const uncited = dossier.origins.flatMap((origin) =>
    origin.reports.flatMap((report): Passage[] => {
      if (known.has(`${origin.id}\u0000${report}`)) return [];
      const relays = origin.relay === null ? [] : [{ label: origin.relay, grade: 'certain' as const, words: [] }];
      return [
        { origin: origin.id, report, relays, grade: 'certain', words: origin.evidence.filter((c) => c.report === report), silent: false },
      ];
    }),
  );
  const heard = new Set([...found, ...uncited].map((p) => p.report));
  const unheard = dossier.reports.flatMap((r): Passage[] =>
    heard.has(r.id) ? [] : [{ origin: null, report: r.id, relays: [], grade: 'possible', words: [], silent: true }],
  );
  return [...found, ...uncited, ...unheard];
}

/** A voice heard in a report, with those who stand between the two. */
function spoken(origin: Origin, e: AnswerEvidence, wordsAt: WordsAt): Passage {
  const cite = (span: Span | null): Citation[] => (span === null ? [] : [lazily(e, span, wordsAt)]);
  const { relay } = origin;
  const at = relay === null ? -1 : e.chain.findLastIndex((l) => outletName(l.label) === outletName(relay));
  const passing = relay === null ? [] : at < 0 ? [{ label: relay, grade: 'certain', span: null }] : e.chain.slice(0, at + 1).toReversed();
  const last = e.chain.at(-1);
  const voice = at >= 0 && at === e.chain.length - 1 ? [] : cite(last?.span ?? null);
  return {
    origin: origin.id,
    report: e.report,
    relays: passing.map((l, i) => ({ label: i === 0 && relay !== null ? relay : l.label, grade: gradeOf(l.grade), words: cite(l.span) })),
    grade: e.chain.reduce<MergeGrade>((grade, l) => weaker(grade, gradeOf(l.grade)), 'certain'),
    words: voice.length > 0 ? voice : origin.evidence.filter((c) => c.report === e.report).slice(0, 1),
    silent: false,
  };
}

/** Words at a place, read when they are first shown: the texts of a large story are many, and the tree needs none of them to be drawn. */
const lazily = ({ report, in: where }: Citation, { start, end }: Span, wordsAt: WordsAt): Citation => ({
  report,
  ...(where && { in: where }),
  start,
  end,
  get text() {
    return wordsAt(report, start, end, where === 'title');
  },
});

/** The place of an evidence and no more. */
export const bare = ({ report, start, end, text, ...rest }: Citation): Citation => ({
  report,
  ...(rest.in && { in: rest.in }),
  start,
  end,
  text,
});
