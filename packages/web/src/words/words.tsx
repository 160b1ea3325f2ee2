import { type Citation, counted } from '@stemma/core/sheet';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { Quote } from './quote.tsx';

interface Props {
  readonly evidence: readonly Citation[];
  readonly numbers?: readonly number[] | undefined; // their numbers in the list of words, where the view has one
  readonly label?: string | undefined; // what the button says where there are no numbers: "the words"
  readonly of?: string | undefined; // what the words are of, for those who hear the button: "Pavo Rendt"
  readonly more?: string | undefined; // what there is beyond these: "9 more places"
  readonly children?: ReactNode; // other buttons, which stand beside it and before the words
}

/** A button that opens the very words in place, under what it stands in. Each leads on to its report. Put it last in a block element. */
export function Words({ evidence, numbers, label, of, more, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (evidence.length === 0) return children;
  const shown = label ?? counted(evidence.length, 'place');
  const name = numbers ? undefined : `${open ? 'Close' : 'Read'} the words${of === undefined ? '' : ` of ${of}`}: ${shown}`;
  return (
    <>
      <button
        type="button"
        className={numbers ? 'words-button notes' : 'words-button'}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        title="The very words"
        onClick={() => setOpen(!open)}
      >
        {numbers ? (
          <>
            <b className="unseen">Words </b>
            {numbers.map((n) => (
              <Fragment key={n}>
                <span>{n}</span>{' '}
              </Fragment>
            ))}
          </>
        ) : (
          shown
        )}
      </button>
      {children}
      {open && (
        <span className="words" id={id} role="group" aria-label="The words">
          {evidence.map((citation, i) => (
            <Quote
              key={`${citation.report} ${citation.in ?? ''} ${citation.start} ${citation.end}`}
              citation={citation}
              number={numbers?.[i]}
            />
          ))}
          {more !== undefined && <span className="more">{more} behind “Why”.</span>}
        </span>
      )}
    </>
  );
}
