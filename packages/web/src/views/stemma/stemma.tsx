import { capital, oneLine } from '@stemma/core/sheet';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../../open/announce.tsx';
import { usePage } from '../../open/open.tsx';
import type { Route } from '../../route.ts';
import { Said } from '../../words/said.tsx';
import { AsList, Key, RestOfStory } from './as-list.tsx';
import { Choice } from './choice.tsx';
import { chosenOf } from './chosen.ts';
import { Drawing } from './drawing.tsx';
import { Panel } from './panel.tsx';
import { Standing } from './standing.tsx';
import { answerTreeOf, canBeDrawn, groupsOnce, storyTreeOf, useFallen, useFolded, useWithout, wholeOf } from './use-tree.ts';
import { Without, withoutWords } from './without.tsx';
import './stemma.css';

const NOTHING: ReadonlySet<string> = new Set();

/** On whose word an answer rests: the tree from origins to reports, drawn and as a list; what falls with a source. */
export function Stemma({ route }: { readonly route: Route }) {
  const page = usePage();
  const { dossier } = page;
  const groups = groupsOnce(dossier);
  const chosen = useMemo(() => chosenOf(route.at, dossier, groups), [route.at, dossier, groups]);
  const answerTree = answerTreeOf(page, chosen?.answer ?? null);
  const whole = wholeOf(page);
  const draw = useCallback(() => storyTreeOf(page), [page]);
  const [wider, setWider] = useState<boolean | null>(null);
  const widened = whole !== null && chosen !== null && (wider ?? whole.atOnce);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(NOTHING);
  const foldedTree = useFolded(answerTree, unfolded);
  const tree = widened ? whole.tree : foldedTree;
  const bearing = useMemo(
    () => (widened ? { nodes: new Set(answerTree.nodes.map((n) => n.id)), links: new Set(answerTree.links.map((l) => l.id)) } : null),
    [widened, answerTree],
  );
  const [fallsFor, setFallsFor] = useState<string | null>(null);
  const without = useWithout(dossier, fallsFor);
  const fallen = useFallen(tree, without);
  const gone = useMemo(() => new Set(without?.gone), [without]);
  const [picked, setPicked] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const drawing = useRef<HTMLDivElement>(null);

  useEffect(() => setPicked(chosen?.node ?? null), [chosen]);
  const fall = setFallsFor;
  useEffect(() => {
    if (without) announce(`Without ${oneLine(without.origin.label)}: ${withoutWords(without)}`);
  }, [without]);
  const enter = useCallback(() => panel.current?.focus(), []);
  const leave = (): void => drawing.current?.querySelector<SVGGElement>('.tree-node[tabindex="0"]')?.focus();
  const unfold = (id: string): void => {
    setUnfolded(new Set([...unfolded, id]));
    setPicked(null);
  };
  const name = chosen ? `The tree of “${oneLine(chosen.question.text)} ${oneLine(chosen.answer.value)}”` : 'The tree of the story';
  return (
    <>
      <h1 className="view-title">On whose word</h1>
      {chosen && <Choice chosen={chosen} />}
      {chosen && (
        <p className="on-paper">
          <Said>{`${oneLine(chosen.question.text)} ${capital(oneLine(chosen.answer.value))}.`}</Said>
        </p>
      )}
      {chosen && <Standing answer={chosen.answer} groups={groups} />}
      <div className="stemma-both">
        <section className="stemma-drawn" aria-labelledby="stemma-drawn">
          <h2 id="stemma-drawn">The tree</h2>
          <div className="stemma-tools">
            <Key maybes={tree.maybes.length > 0} />
            {chosen && whole && (
              <label>
                <input type="checkbox" checked={widened} onChange={(event) => setWider(event.target.checked)} /> The rest of the story,
                greyed
              </label>
            )}
            {chosen && !whole && (
              <p className="quiet">The whole story is too large to be drawn as one tree: choose another answer, or see the list.</p>
            )}
            {unfolded.size > 0 && !widened && (
              <button type="button" onClick={() => setUnfolded(NOTHING)}>
                Fold again
              </button>
            )}
          </div>
          <div className="stemma-stage" ref={drawing}>
            {canBeDrawn(tree) ? (
              <Drawing {...{ tree, bearing, fallen, name }} chosen={picked} onChoose={setPicked} onPoint={setPointed} onEnter={enter} />
            ) : (
              <p className="quiet">These ways are too many to be drawn and followed: the list below has them all.</p>
            )}
            <div className="stemma-beside">
              {without && <Without without={without} dossier={dossier} onBack={() => fall(null)} />}
              <Panel ref={panel} {...{ tree, groups, fallsFor }} at={pointed ?? picked} onFall={fall} onUnfold={unfold} onLeave={leave} />
            </div>
          </div>
        </section>
        <section className="stemma-listed" aria-labelledby="stemma-listed">
          <h2 id="stemma-listed">As a list</h2>
          <button type="button" className="to-drawing" onClick={() => drawing.current?.scrollIntoView({ block: 'start' })}>
            To the drawing
          </button>
          <AsList tree={answerTree} {...{ groups, gone, without }} onFall={fall} />
          {chosen && <RestOfStory draw={draw} besides={answerTree} {...{ groups, gone, without }} onFall={fall} />}
        </section>
      </div>
    </>
  );
}
