import type { BriefLine, Unsaid } from '../../model/dossier.ts';
import { capital, listed, stopped } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';
import { reportNames } from './answer.ts';
import { line } from './line.ts';

/** What nobody says, why we say so, and what would settle it. A question that nobody answers stands here even if no report asks it. */
export function unsaidLines(weighed: Weighed): readonly BriefLine[] {
  const name = reportNames(weighed);
  const listedAlready = new Set(weighed.unsaid.map((u) => u.question));
  const fromUnsaid = weighed.unsaid.map((u) => {
    const question = weighed.questions.find((q) => q.text === u.question);
    const text = `${stopped(u.question)} ${basisOf(u, name)}${settled(question?.settle ?? [])}`;
    const open = question?.id ?? weighed.counts.question; // where no question of its own stands behind it, the central one opens it
    const said = [...u.evidence, ...(question?.askedBy ?? [])];
    const near = question?.answers.flatMap((a) => a.evidence.slice(0, 1)) ?? []; // the words that come nearest
    return line('unsaid', text, open === null ? [] : [open], said.length > 0 ? said : near);
  });
  const empty = weighed.questions.filter((q) => q.answers.length === 0 && !listedAlready.has(q.text));
  const fromEmpty = empty.map((q) => line('unsaid', `${stopped(q.text)} Not stated.${settled(q.settle)}`, [q.id], q.askedBy));
  return [...fromUnsaid, ...fromEmpty].filter((l) => l.refs.length > 0 || l.evidence.length > 0);
}

/** "Asked by the Evening Post (d.txt), and answered nowhere." */
function basisOf({ basis, askedBy }: Unsaid, name: (report: string) => string): string {
  const who = listed(askedBy.map(name), 3);
  if (basis === '') return who === '' ? 'Not stated.' : `Asked by ${who}.`;
  if (who === '') return stopped(capital(basis));
  const rest = /^asked\b,?\s*/u.exec(basis);
  return stopped(rest ? `Asked by ${who}, ${basis.slice(rest[0].length)}` : `${capital(basis)}: ${who}`);
}

const settled = (settle: readonly string[]): string => (settle.length > 0 ? ` What would settle it: ${listed(settle, 4, 'or')}.` : '');

/** Files that could not be read, and why. They have no words to open; the file's name is the reference. */
export function unreadLines(weighed: Weighed): readonly BriefLine[] {
  return weighed.unread.map((u) =>
    line('unread', `${u.file}: ${stopped(u.title)} ${u.detail === '' ? '' : stopped(u.detail)}`.trim(), [u.file], []),
  );
}
