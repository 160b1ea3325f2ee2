import type { Dossier } from '../../model/dossier.ts';
import { plainDate, precisely } from '../../text/plain-date.ts';
import { capital, counted, stopped, unstopped } from '../../text/wording.ts';
import { node, type Node } from './node.ts';
import type { Wordlist } from '../words.ts';

/** The story's days in order, each with how exactly the words give it: "4 March 2031 (to the day): the bridge is closed." */
export function timelineNodes(dossier: Dossier, words: Wordlist): readonly Node[] {
  return dossier.timeline.map((entry) =>
    node(
      `${capital(plainDate(entry.date))} (${precisely(entry.date)}): ${stopped(unstopped(entry.event))} ${counted(entry.reported.length, 'report')}.`,
      {
        marks: words.cite(entry.evidence, 4),
      },
    ),
  );
}
