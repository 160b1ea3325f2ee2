import type { BriefLine, Response } from '../../model/dossier.ts';
import { plainDate } from '../../text/plain-date.ts';
import { responseWords } from '../../text/response-words.ts';
import { capital, stopped, unstopped } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';
import { line } from './line.ts';

/** "The Ministry of Works denies “any order to close the bridge”. 5 March 2031." What is quoted is what was asked, denied or confirmed. */
export function responseSentence(response: Response): string {
  const what = response.proposition === null ? '' : ` “${unstopped(response.proposition)}”`;
  const did = what.startsWith(' “to ') && response.kind === 'declined' ? 'declined' : responseWords[response.kind];
  const when = response.date === null ? '' : ` ${stopped(capital(plainDate(response.date)))}`;
  return `${capital(response.voice)} ${did}${what}.${when}`;
}

/** Who denied, declined or confirmed; denials first, then in the ledger's order. */
export function responseLines(weighed: Weighed): readonly BriefLine[] {
  const denies = (r: Response): number => (r.kind === 'denied' || r.kind === 'partly-denied' ? 0 : 1);
  const ordered = weighed.responses.map((r, i) => ({ r, i })).sort((a, b) => denies(a.r) - denies(b.r) || a.i - b.i);
  return ordered.map(({ r }) => line('responses', responseSentence(r), [r.id], r.evidence));
}
