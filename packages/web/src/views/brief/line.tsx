import { counted } from '@stemma/core/sheet';
import type { ReactNode } from 'react';
import { finding } from '../../open/findings.ts';
import { HOME, hashOf } from '../../route.ts';
import { Copy } from '../../words/copy.tsx';
import { Counts } from '../../words/counts.tsx';
import { Prose } from '../../words/prose.tsx';
import { Words } from '../../words/words.tsx';
import type { Line } from './lines.ts';

interface Props {
  readonly line: Line;
  readonly here: string | null; // the id one came for
  readonly className?: string;
  readonly children?: ReactNode;
}

/** One line of the brief: the sentence, its counts, the numbers that open its words, and what can be done with it. */
export function LineShown({ line, here, className = '', children }: Props) {
  const { id, question, value, rest, counts, answer, lines } = line;
  const came = id !== null && id === here;
  return (
    <div className={`line ${className}`} data-id={id ?? undefined} data-here={came || undefined} {...finding(id ?? line.sentence)}>
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
        <Prose>{answer === null ? `${rest}${counts}` : rest.trimEnd()}</Prose>
      </p>
      <div className="foot">
        {answer !== null && counts !== '' && <Counts of={answer} />}
        <Words evidence={line.evidence} numbers={line.numbers} more={moreWords(line)}>
          {id !== null && (
            <a className="act" href={hashOf({ ...HOME, why: id })}>
              Why<span className="unseen">: what stands behind this</span>
            </a>
          )}
          <Copy sentence={line.sentence} evidence={line.evidence} numbers={line.numbers} />
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
