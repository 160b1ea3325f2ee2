import { counted } from '@stemma/core/sheet';
import type { ReactNode } from 'react';
import { finding } from '../../open/findings.ts';
import { HOME, hashOf, routeToView } from '../../route.ts';
import { Copy } from '../../words/copy.tsx';
import { Counts } from '../../words/counts.tsx';
import { Prose } from '../../words/prose.tsx';
import { Words } from '../../words/words.tsx';
import type { Line } from './lines.ts';

interface Props {
  readonly line: Line;
  readonly here: string | null; // the id one came for
  readonly under?: boolean; // it hangs from another line, which opens what it says
  readonly className?: string;
  readonly children?: ReactNode;
}

/** One line of the brief: the sentence, its counts, the numbers that open its words, and what can be done with it. */
export function LineShown({ line, here, under = false, className = '', children }: Props) {
  const { id, question, value, rest, counts, answer, lines } = line;
  const joint = value === '' ? '' : (/^[,.]?\s/u.exec(rest)?.[0] ?? ''); // what binds the answer to what follows
  const more = answer === null && IN_THE_DOSSIER.test(line.sentence);
  const came = id !== null && id === here;
  return (
    <div
      className={`line ${answer !== null && counts !== '' ? 'counted' : ''} ${className}`}
      data-id={under ? undefined : (id ?? undefined)}
      data-here={came || undefined}
      {...finding(id ?? line.sentence)}
    >
      <p className="sentence">
        {question !== '' && (
          <strong className="question">
            <Prose>{question}</Prose>
          </strong>
        )}
        {value !== '' && (
          <strong className="value">
            <Prose>{value}</Prose>
          </strong>
        )}
        {value !== '' && joint !== '' && <span className="joint">{joint}</span>}
        <span className="rest">
          <Prose>{answer === null ? `${rest}${counts}` : rest.slice(joint.length).trimEnd()}</Prose>
        </span>
      </p>{' '}
      <div className="foot">
        {answer !== null && counts !== '' && <Counts of={answer} />}
        <Words evidence={line.evidence} numbers={line.numbers} more={moreWords(line)}>
          {more && (
            <a className="act" href={hashOf(routeToView('differences', id?.startsWith('q-') && under ? id : null))}>
              See them in the Differences
            </a>
          )}
          {id !== null && !under && !more && (
            <a className="act" href={hashOf({ ...HOME, why: id })}>
              Why<span className="unseen">: what stands behind this</span>
            </a>
          )}
          {!under && !more && <Copy sentence={line.sentence} evidence={line.evidence} numbers={line.numbers} />}
          {line.codes.length > 0 && <span className="on-paper">({line.codes.join(' ')})</span>}
        </Words>
      </div>
      {lines.length > 0 && children}
    </div>
  );
}

/** "9 more places": what is cited beyond what the line shows, all of it behind “Why”. */
function moreWords({ answer, evidence }: Line): string | undefined {
  const rest = (answer?.evidence.length ?? 0) - evidence.length;
  return rest > 0 ? counted(rest, 'more place') : undefined;
}

/** A line that only says how much more there is. */
const IN_THE_DOSSIER = /^\d+ more (?:answers?|questions?) in the dossier\b/u;
