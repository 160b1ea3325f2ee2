import type { Dossier, TimelineEntry } from '../../model/dossier.ts';
import { plainDate, precisely } from '../../text/plain-date.ts';
import { capital, counted, stopped, unstopped } from '../../text/wording.ts';
import { node, type Node } from './node.ts';
import type { Wordlist } from '../words.ts';

/** What stands before the words of an entry that is no event. */
const KINDS: Readonly<Record<NonNullable<TimelineEntry['kind']>, string>> = {
  event: '',
  statement: 'said: ',
  report: '',
  update: 'updated: ',
};

/** The story's days in order, each with how exactly the words give it: "4 March 2031 (to the day): the bridge is closed." */
export function timelineNodes(dossier: Dossier, words: Wordlist): readonly Node[] {
  return dossier.timeline.map((entry) => {
    const own = entry.kind === 'report';
    const told = own ? '' : ` ${counted(entry.reported.length, 'report')}.`;
    return node(
      `${capital(plainDate(entry.date))} (${precisely(entry.date)}): ${KINDS[entry.kind ?? 'event']}${stopped(unstopped(entry.event))}${told}`,
      { marks: words.cite(entry.evidence, 4) },
    );
  });
}
