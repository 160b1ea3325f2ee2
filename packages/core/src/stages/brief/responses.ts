import type { BriefLine, Response } from '../../model/dossier.ts';
import { capital, stopped, unstopped } from '../../text/wording.ts';
import { plainDate } from '../../text/plain-date.ts';
import { responseWords } from '../../text/response-words.ts';
import type { Weighed } from '../weigh/index.ts';
import { line } from './line.ts';

/** "The Ministry of Works denies: “any order to close the bridge”. 5 March 2031." */
export function responseSentence(response: Response): string {
  const said = responseWords[response.kind];
  const what = response.proposition === null ? '' : `: “${unstopped(response.proposition)}”`;
  const when = response.date === null ? '' : ` ${stopped(capital(plainDate(response.date)))}`;
  return `${capital(response.voice)} ${said}${what}.${when}`;
}

/** Who denied, declined or confirmed; denials first, then in the ledger's order. */
export function responseLines(weighed: Weighed): readonly BriefLine[] {
  const denies = (r: Response): number => (r.kind === 'denied' || r.kind === 'partly-denied' ? 0 : 1);
  const ordered = weighed.responses.map((r, i) => ({ r, i })).sort((a, b) => denies(a.r) - denies(b.r) || a.i - b.i);
  return ordered.map(({ r }) => line('responses', responseSentence(r), [r.id], r.evidence));
}
