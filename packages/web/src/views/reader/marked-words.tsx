import { type Span, visible } from '@stemma/core/sheet';
import { Fragment, memo } from 'react';
import { finding } from '../../open/findings.ts';
import { type Run, runsOf } from './runs.ts';
import type { Stretch } from './stretches.ts';

interface Props {
  readonly text: string;
  readonly within: Span;
  readonly stretches: readonly Stretch[];
  readonly report: string;
  readonly inTitle?: boolean;
}

/**
 * Words of a report with everything that is set off in them.
 *
 * What can be copied from the page is the report's words and nothing else: numbers and signs of ours stand in buttons without text.
 */
export const MarkedWords = memo(function MarkedWords({ text, within, stretches, report, inTitle = false }: Props) {
  const own = inTitle ? 't' : '';
  return runsOf(within, stretches).map((run) => (
    <Fragment key={run.start}>
      <Words run={run} own={own} report={report}>
        {visible(text.slice(run.start, run.end), true)}
      </Words>
      {run.of.map((s) => {
        if (s.end !== run.end) return null;
        if (s.kind === 'evidence')
          return (
            <button
              key={`e${s.place.index}`}
              type="button"
              className="flag"
              data-card={`e${own}${s.place.index}`}
              aria-label="What these words are evidence of"
            />
          );
        if ('attribution' in s && s.last) {
          const number = `${own}${s.attribution + 1}`;
          return (
            <button
              key={`a${s.attribution}`}
              type="button"
              className="number"
              data-card={`a${number}`}
              data-number={number}
              aria-label={`Attribution ${number}: on whose word`}
            />
          );
        }
        return null;
      })}
    </Fragment>
  ));
});

interface WordsProps {
  readonly run: Run<Stretch>;
  readonly own: string;
  readonly report: string;
  readonly children: string;
}

function Words({ run, own, report, children }: WordsProps) {
  if (run.of.length === 0) return children;
  const evidence = run.of.filter((s) => s.kind === 'evidence');
  const attributions = [...new Set(run.of.flatMap((s) => ('attribution' in s ? [`${own}${s.attribution + 1}`] : [])))];
  const Element = evidence.length > 0 || run.of.some((s) => s.kind === 'target') ? 'mark' : 'span';
  const begins = evidence.find((s) => s.start === run.start);
  return (
    <Element
      className={[...new Set(run.of.map((s) => s.kind))].join(' ')}
      data-attribution={attributions.length > 0 ? attributions.join(' ') : undefined}
      data-evidence={evidence.length > 0 ? evidence.map((s) => `${own}${s.place.index}`).join(' ') : undefined}
      {...(begins && finding(`${report} ${own}${begins.start}-${begins.end}`))}
    >
      {children}
    </Element>
  );
}
