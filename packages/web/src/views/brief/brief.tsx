import { counted, oneLine } from '@stemma/core/sheet';
import { memo, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { finding } from '../../open/findings.ts';
import { usePage } from '../../open/open.tsx';
import type { Route } from '../../route.ts';
import { Prose } from '../../words/prose.tsx';
import { Words } from '../../words/words.tsx';
import { Arrival } from './arrival.ts';
import { Cited } from './cited.tsx';
import './brief.css';
import './lines.css';
import { Contents } from './contents.tsx';
import { Endnotes } from './endnotes.tsx';
import { Glance } from './glance.tsx';
import { LineShown } from './line.tsx';
import { briefSheet, type Line, type Part } from './lines.ts';
import { Sides } from './sides.tsx';
import { Signing } from './signing.tsx';
import { Tree } from './tree.tsx';

/** What an editor forwards: the sheet that text and Markdown print, in their words and their order. Every sentence opens its words in place. */
export const Brief = memo(function Brief({ route }: { readonly route: Route }) {
  const { dossier } = usePage();
  const sheet = useMemo(() => briefSheet(dossier), [dossier]);
  const all = useLater(route.at !== null);
  const root = useRef<HTMLDivElement>(null);
  const here = route.at;
  const { headline, opening, parts, words } = sheet;
  return (
    <>
      <div ref={root} className={`brief-page${words.length > LONG ? ' long' : ''}`}>
        <header className="brief-head">
          <p className="printed story-name">
            <bdi dir="auto">{oneLine(dossier.story)}</bdi>
          </p>
          <h1 className="headline">
            <Prose>{headline.sentence}</Prose>
          </h1>
          <div className="foot behind">
            <span>The words behind this line: </span>
            <Words evidence={headline.evidence} numbers={headline.numbers} />
          </div>
          <Glance dossier={dossier} />
        </header>
        <div className="opening">
          {opening.map((line, i) => (
            <div key={i} className="line" {...finding(line.sentence)}>
              <Cited line={line} />
            </div>
          ))}
        </div>
        <Contents parts={parts} />
        <div className="parts">
          {(all ? parts : parts.slice(0, FIRST)).map((part) => (
            <section key={part.id} className={`part ${part.id}`} aria-labelledby={`brief-${part.id}`} data-part={part.id} tabIndex={-1}>
              <h2 id={`brief-${part.id}`}>{part.heading}</h2>
              {part.lines.length === 0 ? <p className="none">{part.none}</p> : <Lines part={part} here={here} />}
            </section>
          ))}
          {all && <Endnotes words={words} />}
        </div>
        <Signing />
        <p className="colophon">
          Made by Stemma {dossier.engine.version} from {counted(dossier.reports.length, 'report')}, by rules, without a language model. It
          shows who says what and on whose word; it does not say who is right.
        </p>
      </div>
      <Arrival root={root} />
    </>
  );
});

const LONG = 150; // notes from which on the browser lays out only what can be seen
const FIRST = 2; // parts drawn at once; the others a moment later, so that the beginning can be read

/** False for the first drawing, true from the next on; true at once where one comes for something. */
function useLater(now: boolean): boolean {
  const [later, setLater] = useState(now);
  useEffect(() => startTransition(() => setLater(true)), []);
  return later;
}

function Lines({ part, here }: { readonly part: Part; readonly here: string | null }) {
  const { id, lines } = part;
  if (id === 'origins' || id === 'reports') return <Tree lines={lines} here={here} />;
  return lines.map((line, i) => <One key={i} line={line} here={here} apart={id === 'disputed'} />);
}

const One = ({ line, here, apart }: { readonly line: Line; readonly here: string | null; readonly apart: boolean }) =>
  line.lines.length > 0 ? <Sides line={line} here={here} apart={apart} /> : <LineShown line={line} here={here} />;
