import type { AlignedQuestion } from '../../model/claim.ts';
import type { Question, Unsaid } from '../../model/dossier.ts';
import { namedPerson, sameName } from './link-rules.ts';
import { byText, citations, unique } from './order.ts';
import { questionId } from './answer.ts';
import type { OriginDraft } from './origins.ts';

const ASKS = new Set(['questions', 'speculates', 'implies']);

/** What no report answers, though one asks it or guesses at it; and what nobody says of the central event. */
export function unsaidOf(
  aligned: readonly AlignedQuestion[],
  questions: readonly Question[],
  origins: readonly OriginDraft[],
): readonly Unsaid[] {
  const byId = new Map(questions.map((q) => [q.id, q]));
  const open = aligned.flatMap((question): Unsaid[] => {
    const graded = byId.get(questionId(question.key));
    if (!graded || question.slot === 'background' || question.slot === 'opinion') return [];
    if (graded.answers.some((a) => a.evidence.some((e) => !ASKS.has(e.stance)))) return [];
    const evidence = citations([
      ...graded.askedBy,
      ...graded.answers
        .flatMap((a) => a.evidence)
        .map(({ report, start, end, text, ...rest }) => ({ report, start, end, text, ...(rest.in && { in: rest.in }) })),
    ]);
    const asked = graded.askedBy.length > 0 || graded.answers.some((a) => a.evidence.some((e) => e.stance === 'questions'));
    return [
      {
        question: question.text,
        basis: asked ? 'asked, and answered nowhere' : graded.answers.length > 0 ? 'only guessed at' : 'no report answers it',
        askedBy: unique(evidence.map((e) => e.report)),
        evidence,
      },
    ];
  });
  const central = questions[0];
  const gap: Unsaid[] = [];
  if (central?.slot === 'boolean' || central?.slot === 'single') {
    const [lead] = central.answers;
    const behind = new Set(lead?.evidence.map((e) => e.origin));
    const byName = origins.some((o) => behind.has(o.id) && o.voice.named && o.voice.kind !== 'outlet');
    if (lead && lead.origins.max > 0 && lead.support !== 'S4' && !byName) {
      gap.push({
        question: central.text,
        basis: 'nobody affirms it by name and on the record; no document is cited',
        askedBy: [],
        evidence: [],
      });
    }
  }
  return [...gap, ...silentTakers(questions, origins), ...open.sort((a, b) => byText(a.question, b.question))];
}

const TAKERS = /\/(?:takers|participants)$/; // the rule that asks who took part
/** Kinds of event that befall those who take part: the dead and the hurt are not asked what they say of it. */
const BEFALLS = /^(?:killing|death|shooting|stabbing|suicide|explosion|crash|fire|collapse|drowning|kidnapping|attack|outbreak)$/;
const SHOWN = 3; // places that name somebody who is not heard

/** People who are said to have taken part in the central event, and whose own word on anything no report gives. */
function silentTakers([central, ...others]: readonly Question[], origins: readonly OriginDraft[]): readonly Unsaid[] {
  const who = others.find((q) => TAKERS.test(q.rule) && q.presupposes?.question === central?.id);
  if (BEFALLS.test(central?.about ?? '')) return [];
  const heard = origins.filter(namedPerson).map((o) => o.voice.label);
  return (who?.answers ?? []).flatMap(({ value, evidence, origins: behind }): Unsaid[] => {
    const name = /^\p{Lu}\S*(?: \S+)* \p{Lu}\S*$/u.test(value);
    if (!name || behind.max === 0 || heard.some((label) => sameName(label, value))) return [];
    const places = evidence
      .filter((e) => e.origin !== null)
      .map(({ report, start, end, text, ...rest }) => ({ report, start, end, text, ...(rest.in && { in: rest.in }) }));
    return [
      {
        question: `What does ${value} say of it?`,
        basis: 'said to have taken part, and heard in no report',
        askedBy: [],
        evidence: citations(places).slice(0, SHOWN),
      },
    ];
  });
}
