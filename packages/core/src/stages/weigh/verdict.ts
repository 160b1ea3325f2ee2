import type { Answer, Origin } from '../../model/dossier.ts';
import { byText } from './order.ts';
import { RANK } from './weight.ts';
import type { AlignedQuestion } from '../../model/claim.ts';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const list = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
export const inWords = (n: number): string => SMALL[n] ?? String(n);
const origins = (n: number): string => `${inWords(n)} independent origin${n === 1 ? '' : 's'}`;

/** "two Norwegian officials via the Harbour Gazette" */
export const named = (origin: Origin): string =>
  origin.relay && origin.kind !== 'outlet' ? `${origin.label} via ${origin.relay}` : origin.label;

interface Facts {
  readonly question: AlignedQuestion;
  readonly answers: readonly Answer[]; // leading first
  readonly byId: ReadonlyMap<string, Origin>;
  readonly reports: number;
  readonly representative: (id: string) => string; // of the group
  readonly clash: (a: string, b: string) => 'conflict' | 'party-denial' | null; // by answer id
  readonly condition: string; // ", if …", or ""
}

/** One or two sentences for a question. Only words that count and name; every number in it is in the answers. */
export function verdictOf({ question, answers, byId, reports, representative, clash, condition }: Facts): string {
  const counted = answers.filter((a) => a.support !== 'BG' && (a.origins.max > 0 || a.support === 'S4'));
  if (question.slot === 'background') return 'Common background, not counted.';
  const [lead] = answers;
  if (!lead) return question.askedBy && question.askedBy.length > 0 ? 'No report answers this; it is asked.' : 'Nobody has said.';
  const who = (answer: Answer): readonly Origin[] => {
    const groups = new Set<string>();
    const found = answer.origins.ids.flatMap((id) => {
      const group = representative(id);
      const origin = byId.get(group) ?? byId.get(id);
      if (!origin || groups.has(group)) return [];
      groups.add(group);
      return [origin];
    });
    return found.sort((a, b) => RANK[b.weight] - RANK[a.weight] || byText(a.label, b.label));
  };
  const [first] = counted;
  if (!first) {
    if (question.slot === 'opinion') return 'Opinion of nobody who is named.';
    const states = [
      ...new Set(answers.flatMap((a) => a.evidence.filter((e) => e.stance === 'asserts' || e.stance === 'reports').map((e) => e.report))),
    ];
    return states.length > 0
      ? `${capital(inWords(states.length))} report${states.length === 1 ? '' : 's'} state${states.length === 1 ? 's' : ''} this without a source that can be weighed.`
      : 'Nobody has said.';
  }
  const anonymous = who(first).every((o) => !o.named || o.kind === 'outlet');
  const carried = `${capital(inWords(first.reports))} of ${inWords(reports)} reports carr${first.reports === 1 ? 'ies' : 'y'} it.`;
  const denial = answers.find((a) => clash(first.id, a.id) === 'party-denial');
  const rival = counted.find((a) => a !== first && clash(first.id, a.id) !== null && a !== denial);
  if (question.slot === 'party-response')
    return `${counted.map((a) => `“${a.value}”: ${list(who(a).map(named)) || 'no origin'}`).join('; ')}.`;
  if (rival && rival.support === first.support) {
    const one = first.origins.max === 1 && rival.origins.max === 1 ? ' One origin each.' : '';
    return `“${first.value}” according to ${list(who(first).map(named))}; “${rival.value}” according to ${list(who(rival).map(named))}.${one}`;
  }
  const denied = denial
    ? ` ${capital(list(who(denial).map(named)) || 'The party')} den${who(denial).length > 1 ? 'y' : 'ies'} it on the record (${denial.reports} of ${reports} reports).`
    : '';
  const against = rival ? ` Against it, “${rival.value}” according to ${list(who(rival).map(named))}.` : '';
  if (first.origins.min >= 2)
    return `At least ${origins(first.origins.min)} say so${condition} (${list(who(first).map(named))})${anonymous ? '; all anonymous' : ''}.${denied}${against} ${carried}`;
  if (first.origins.max >= 2)
    return `Reported more than once, independence not shown${condition} (${list(who(first).map(named))}).${denied}${against} ${carried}`;
  return `“${first.value}”, according to ${list(who(first).map(named))}; no other origin${condition}.${denied}${against}`;
}
