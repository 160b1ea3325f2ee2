import { counted, leftoverWords, plainDate, type Span } from '@stemma/core/sheet';
import { flushSync } from 'react-dom';
import { type KeyboardEvent, type MouseEvent, startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../../open/announce.tsx';
import { usePage } from '../../open/open.tsx';
import { hashOf, type Place, type Route } from '../../route.ts';
import { Said } from '../../words/said.tsx';
import { type Card, Cards } from './cards.tsx';
import { useGoToWords, useLit } from './go-to-words.ts';
import { MarkedWords } from './marked-words.tsx';
import { useNear } from './near.ts';
import type { EvidencePlaces } from './places.ts';
import { laidOut, stretchesByBlock } from './report-sheet.ts';
import { NOTHING, type Sheet, TextSection } from './section.tsx';
import type { Section } from './sections.ts';
import { aimedAt, attributed, evident } from './stretches.ts';

interface Props {
  readonly place: Place;
  readonly index: number; // which of the open reports
  readonly alone: boolean;
  readonly route: Route;
  readonly close: Route; // what is left when this report is closed
  readonly places: EvidencePlaces;
  readonly shared: readonly Span[];
}

/** One report from its title to its end, marked, with its cards. */
export function Column({ place, index, alone, route, close, places, shared }: Props) {
  const { dossier, readings, texts } = usePage();
  const root = useRef<HTMLElement>(null);
  const watch = useNear(root);
  const report = dossier.reports.find((r) => r.id === place.report)!;
  const reading = readings.find((r) => r.id === place.report);
  const text = texts.get(place.report) ?? '';
  const target = place.in === 'title' ? null : place.span;
  const laid = useMemo(() => laidOut(text, report, reading, places), [text, report, reading, places]);
  const stretches = useMemo(() => stretchesByBlock(laid, { reading, report, places, shared }), [laid, reading, report, places, shared]);
  const sheet = useMemo(
    (): Sheet => ({
      text,
      report: report.id,
      column: index,
      watch,
      stretchesOf: (block) => stretches[block.index] ?? [],
      cardsOf: (block) => laid.cards[block.index] ?? [],
      heading: (block) => laid.headings.has(block.index),
    }),
    [text, report.id, index, watch, stretches, laid],
  );
  const aimed = useMemo(() => aimedAt(target, text.length), [target, text]);
  const [whole, setWhole] = useState(laid.sections.length <= AT_ONCE);
  useEffect(() => {
    startTransition(() => setWhole(true));
    const all = (): void => flushSync(() => setWhole(true)); // who prints at once prints it all
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, []);
  useGoToWords(root, route, index === 0);
  useLit(root);
  const first =
    target === null
      ? 0
      : Math.max(
          0,
          laid.sections.findIndex((s) => s.blocks.some((b) => target.start < b.end)),
        );

  const openCard = useCallback((event: MouseEvent) => {
    const key = event.target instanceof Element ? event.target.closest('[data-card]')?.getAttribute('data-card') : null;
    if (key) showCard(root.current, key);
  }, []);
  const enter = useCallback((event: KeyboardEvent) => {
    const mark =
      event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('mark[data-evidence]') ? event.target : null;
    const place = mark?.dataset['evidence']?.split(' ').at(-1);
    if (place !== undefined) showCard(root.current, `e${place}`);
  }, []);

  const name = report.outlet ?? report.id;
  return (
    <article
      ref={root}
      className="column"
      aria-label={`Report ${name}`}
      tabIndex={alone ? undefined : 0}
      onClick={openCard}
      onKeyDown={enter}
      data-report={report.id}
    >
      <header className="column-head">
        <h2 dir="auto">
          <Title place={place} places={places} />
        </h2>
        <p className="meta">
          <Said>{report.outlet ?? 'outlet not stated'}</Said> ·{' '}
          {report.published === null ? 'no date given' : plainDate({ from: report.published, to: null, precision: 'day' })} ·{' '}
          <Said>{report.id}</Said>
          {!alone && (
            <>
              {' · '}
              <a href={hashOf(close)} aria-label={`Close ${name}`}>
                Close
              </a>
            </>
          )}
        </p>
        <EvidenceWalk column={root} count={places.text.length} told={counted(reading?.attributions.length ?? 0, 'attribution')} />
        <TitleCards index={index} place={place} places={places} />
      </header>
      <div className="report-text">
        {laid.sections.map((section) => (
          <TextSection
            key={section.index}
            section={section}
            sheet={sheet}
            first={Math.abs(section.index - first) <= 1}
            words={whole || Math.abs(section.index - first) <= 1}
            target={aimed.length > 0 && holds(section, aimed[0] as Span) ? aimed : NOTHING}
          />
        ))}
        {text === '' && <p className="meta">This report has no text.</p>}
      </div>
      {leftoverWords(report) !== '' && <p className="meta">{leftoverWords(report)}</p>}
    </article>
  );
}

/** Opens the card where it is folded away, and takes the focus there. */
function showCard(column: HTMLElement | null, key: string): void {
  const card = column?.querySelector<HTMLElement>(`[data-card-of="${CSS.escape(key)}"]`);
  card?.parentElement?.classList.add('open');
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

const AT_ONCE = 12; // sections that are laid out at once; the rest of a longer report comes when the first are seen

/** Some of the words stand in this section. */
const holds = ({ blocks }: Section, { start, end }: Span): boolean => start < (blocks.at(-1)?.end ?? 0) && (blocks[0]?.start ?? 0) < end;

/** The title, with what is set off in it, where it stands apart from the text. */
function Title({ place, places }: Pick<Props, 'place' | 'places'>) {
  const { dossier, readings } = usePage();
  const title = dossier.reports.find((r) => r.id === place.report)?.title ?? null;
  const reading = readings.find((r) => r.id === place.report);
  if (title === null) return <Said>{place.report}</Said>;
  const stretches = [
    ...(reading ? attributed(reading.inTitle) : []),
    ...evident(places.title),
    ...(place.in === 'title' ? aimedAt(place.span, title.length) : []),
  ];
  return (
    <bdi dir="auto" className="said text">
      <MarkedWords text={title} within={{ start: 0, end: title.length }} stretches={stretches} report={place.report} inTitle />
    </bdi>
  );
}

function TitleCards({ index, place, places }: Pick<Props, 'index' | 'place' | 'places'>) {
  const { dossier, readings } = usePage();
  const title = dossier.reports.find((r) => r.id === place.report)?.title ?? '';
  const reading = readings.find((r) => r.id === place.report);
  const cards: Card[] = [
    ...(reading?.inTitle ?? []).map((attribution, i): Card => ({ kind: 'attribution', at: 0, key: `at${i + 1}`, attribution })),
    ...places.title.map((p): Card => ({ kind: 'evidence', at: p.start, key: `et${p.index}`, place: p })),
  ];
  return cards.length > 0 && <Cards cards={cards} text={title} report={place.report} column={index} />;
}

interface WalkProps {
  readonly column: React.RefObject<HTMLElement | null>;
  readonly count: number;
  readonly told: string;
}

/** Goes from one piece of evidence to the next, in the order of the text. */
function EvidenceWalk({ column, count, told }: WalkProps) {
  if (count === 0) return <p className="walk">{told} · no evidence in this text</p>;
  return (
    <p className="walk">
      {told} · {counted(count, 'piece')} of evidence{' '}
      <button type="button" onClick={() => walkEvidence(column.current, -1)}>
        Previous
      </button>{' '}
      <button type="button" onClick={() => walkEvidence(column.current, 1)}>
        Next
      </button>
    </p>
  );
}

/** Goes to the next evidence of a column, counted from the one where one last was, else from what is seen. */
export function walkEvidence(column: HTMLElement | null, step: 1 | -1): void {
  if (!column) return;
  const all = [...column.querySelectorAll<HTMLElement>('.report-text mark[data-finding]')];
  const was = all.findIndex((mark) => mark.classList.contains('here'));
  const seen = all.findIndex((mark) => mark.getBoundingClientRect().bottom > innerHeight * 0.2);
  const at = was >= 0 ? was + step : step === 1 ? seen : (seen < 0 ? all.length : seen) - 1;
  const next = all[at];
  if (!next) {
    announce(step === 1 ? 'No more evidence below.' : 'No more evidence above.');
    return;
  }
  all[was]?.classList.remove('here');
  next.classList.add('here');
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
  announce(`Evidence ${at + 1} of ${all.length}.`);
}
