import type { BriefLine, Response } from '../../model/dossier.ts';
import { plainDate } from '../../text/plain-date.ts';
import { responseWords } from '../../text/response-words.ts';
import { capital, stopped, unstopped } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';
import { line } from './line.ts';

const MOST = 30; // responses a page prints

/** "The Ministry of Works denies “any order to close the bridge”. 5 March 2031." What is quoted is what was asked, denied or confirmed. */
export function responseSentence(response: Response): string {
  const what = response.proposition === null ? '' : ` “${unstopped(response.proposition)}”`;
  const did = what.startsWith(' “to ') && response.kind === 'declined' ? 'declined' : responseWords[response.kind];
  const when = response.date === null ? '' : ` ${stopped(capital(plainDate(response.date)))}`;
  return `${capital(response.voice)} ${did}${what}.${when}`;
}

/** Who denied, declined or confirmed; denials first, then in the ledger's order. What several reports word alike is one line. */
export function responseLines(weighed: Weighed): readonly BriefLine[] {
  const denies = (r: Response): number => (r.kind === 'denied' || r.kind === 'partly-denied' ? 0 : 1);
  const ordered = weighed.responses.map((r, i) => ({ r, i })).sort((a, b) => denies(a.r) - denies(b.r) || a.i - b.i);
  const alike = new Map<string, Response[]>();
  for (const { r } of ordered) {
    const sentence = responseSentence(r);
    const known = alike.get(sentence);
    if (known) known.push(r);
    else alike.set(sentence, [r]);
  }
  const lines = [...alike].map(([sentence, rs]) =>
    line(
      'responses',
      sentence,
      rs.map((r) => r.id),
      rs.flatMap((r) => r.evidence),
    ),
  );
  const rest = lines.slice(MOST);
  if (rest.length === 0) return lines;
  return [
    ...lines.slice(0, MOST),
    line(
      'responses',
      `${rest.length} more in the dossier.`,
      rest.flatMap((l) => l.refs),
      rest.flatMap((l) => l.evidence.slice(0, 1)),
    ),
  ];
}
