import { type AnswerEvidence, clipped, counted, oneLine, type Stance } from '@stemma/core/sheet';
import { hashOf, HOME } from '../../route.ts';
import { Said as Own } from '../../words/said.tsx';
import { Words } from '../../words/words.tsx';
import type { Column, Said } from './grid.ts';
import type { RelationMark } from './marks.ts';

const MOST_ANSWERS = 3; // of one origin to one question, before the rest is folded
const MOST_LETTERS = 4;
const LONGEST = 130; // code units of the words in a cell; all of them stand behind its button

/** What a stance says beside the words, where it is not plain assertion. */
const STANCES: Partial<Readonly<Record<Stance, string>>> = {
  denies: 'denies',
  declines: 'declines',
  'neither-confirms-nor-denies': 'neither confirms nor denies',
  'asserts-partly': 'in part',
  alleges: 'alleges',
  confirms: 'confirms',
};

/** The reports’ own words for what one origin says to one question, and how it stands to the other answers. */
export function Cell({
  said,
  of,
  unsourced = false,
}: {
  readonly said: readonly Said[];
  readonly of: string;
  readonly unsourced?: boolean;
}) {
  const [shown, rest] = [said.slice(0, MOST_ANSWERS), said.slice(MOST_ANSWERS)];
  return (
    <>
      {shown.map((s) => (
        <OneAnswer key={s.of.answer.id} said={s} of={of} unsourced={unsourced} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          {rest.map((s) => (
            <OneAnswer key={s.of.answer.id} said={s} of={of} unsourced={unsourced} />
          ))}
        </details>
      )}
    </>
  );
}

function OneAnswer({
  said: { of: lettered, words },
  of,
  unsourced,
}: {
  readonly said: Said;
  readonly of: string;
  readonly unsourced: boolean;
}) {
  const [first] = words;
  if (!first) return null;
  const stance = STANCES[first.stance];
  const hedges = [...new Set(words.flatMap((w) => w.hedges.map((h) => oneLine(h.text))))];
  return (
    <div className="one-answer">
      <p className="own-words">
        <span className="letter">{lettered.letter}</span> <Own>{`“${clipped(oneLine(first.text), LONGEST)}”`}</Own>
        {stance !== undefined && <span className="stance"> {stance}</span>}
        {hedges.length > 0 && (
          <span className="quiet">
            {' '}
            weakened by{' '}
            {hedges
              .slice(0, 2)
              .map((h) => `“${clipped(h, 30)}”`)
              .join(', ')}
          </span>
        )}
      </p>
      {unsourced && <p className="quiet">{counted(new Set(words.map((w) => w.report)).size, 'report')}</p>}
      <Marks marks={lettered.marks} />
      <Words evidence={places(words)} of={`${of}, answer ${lettered.letter}`} />
    </div>
  );
}

/** Each place once: one sentence can say two things to one question. */
export const places = (words: readonly AnswerEvidence[]): readonly AnswerEvidence[] =>
  words.filter((w, i) => words.findIndex((o) => o.report === w.report && o.in === w.in && o.start === w.start && o.end === w.end) === i);

export function Marks({ marks }: { readonly marks: readonly RelationMark[] }) {
  if (marks.length === 0) return null;
  return (
    <ul className="relation-marks">
      {marks.map((m) => {
        const letters =
          m.to.slice(0, MOST_LETTERS).join(', ') + (m.to.length > MOST_LETTERS ? ` and ${m.to.length - MOST_LETTERS} more` : '');
        const said = `${m.words} ${letters}`;
        return (
          <li key={m.kind} className={`relation ${m.kind}`}>
            <span aria-hidden="true">{m.sign} </span>
            {m.relations.length === 1 ? <a href={hashOf({ ...HOME, why: m.relations[0] ?? null })}>{said}</a> : said}
          </li>
        );
      })}
    </ul>
  );
}

/** What many voices say to one question, gathered by answer: how many voices, whose, and all the words behind one button. */
export function FoldedCell({
  columns,
  cellOf,
  of,
}: {
  readonly columns: readonly Column[];
  readonly cellOf: (id: string) => readonly Said[];
  readonly of: string;
}) {
  const byAnswer = new Map<string, { said: Said; words: AnswerEvidence[]; names: string[] }>();
  for (const column of columns) {
    for (const said of cellOf(column.id)) {
      const known = byAnswer.get(said.of.answer.id) ?? { said, words: [], names: [] };
      known.words.push(...said.words);
      known.names.push(column.lead?.label ?? '');
      byAnswer.set(said.of.answer.id, known);
    }
  }
  const all = [...byAnswer.values()];
  const [shown, rest] = [all.slice(0, MOST_ANSWERS), all.slice(MOST_ANSWERS)];
  const one = ({ said, words, names }: (typeof all)[number]) => (
    <div key={said.of.answer.id} className="one-answer">
      <p className="own-words">
        <span className="letter">{said.of.letter}</span>{' '}
        <span className="quiet">
          <Own>{clipped(oneLine(names[0] ?? ''), 60)}</Own>
          {names.length > 1 && ` and ${names.length - 1} more`}:{' '}
        </span>
        <Own>{`“${clipped(oneLine(words[0]?.text ?? ''), LONGEST)}”`}</Own>
      </p>
      <Marks marks={said.of.marks} />
      <Words evidence={places(words)} of={`${of}, answer ${said.of.letter}`} />
    </div>
  );
  return (
    <>
      {shown.map(one)}
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, 'more answer')}</summary>
          {rest.map(one)}
        </details>
      )}
    </>
  );
}
