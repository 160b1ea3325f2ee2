import { clipped, counted, originWords, type Origin, type WithoutOrigin } from '@stemma/core/sheet';
import { memo, startTransition, useMemo, useState } from 'react';
import { finding } from '../../open/findings.ts';
import { useOpen, usePage } from '../../open/open.tsx';
import { Said } from '../../words/said.tsx';
import { Words } from '../../words/words.tsx';
import { GRADE_WORDS, SILENT_WORDS } from './grades.ts';
import { Merges } from './panel.tsx';
import { Without } from './without.tsx';
import type { Groups, Tree, TreeLink, TreeNode } from './tree.ts';

interface Props {
  readonly tree: Tree; // unfolded
  readonly starts?: readonly TreeNode[]; // where the lists begin; else at every voice
  readonly groups: Groups;
  readonly gone: ReadonlySet<string>; // voices taken out
  readonly without: WithoutOrigin | null; // what becomes of the story then
  readonly onFall: (origin: string | null) => void;
}

const AT_A_TIME = 12; // voices of the rest of the story

/** Every voice of the story on which the answer does not rest. Drawn up only when opened. */
export function RestOfStory({
  draw,
  groups,
  besides,
  gone,
  without,
  onFall,
}: Omit<Props, 'tree'> & { readonly draw: () => Tree; readonly besides: Tree }) {
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(AT_A_TIME);
  const tree = useMemo(() => (open ? draw() : null), [open, draw]);
  const rest = useMemo(() => {
    const known = new Set(besides.nodes.map((n) => n.id));
    return tree?.nodes.filter((n) => n.depth === 0 && !known.has(n.id)) ?? [];
  }, [tree, besides]);
  return (
    <details
      className="rest"
      onToggle={(event) => {
        const next = event.currentTarget.open;
        startTransition(() => setOpen(next));
      }}
    >
      <summary>The other voices of the story</summary>
      {tree && <AsList tree={tree} starts={rest.slice(0, most)} {...{ groups, gone, without, onFall }} />}
      {tree && rest.length === 0 && <p className="quiet">There are no others.</p>}
      {rest.length > most && (
        <button type="button" onClick={() => startTransition(() => setMost(most + AT_A_TIME))}>
          {Math.min(AT_A_TIME, rest.length - most)} more of {rest.length}
        </button>
      )}
    </details>
  );
}

/** The tree as nested lists: every voice, who passes it on, the reports, and the words of each link. Says all that the drawing says. */
export const AsList = memo(function AsList({ tree, starts, groups, gone, without, onFall }: Props) {
  const { dossier } = usePage();
  const origins = new Map(dossier.origins.map((o) => [o.id, o]));
  const begun = starts ?? [
    ...tree.nodes.filter((n) => n.kind === 'origin'),
    ...tree.nodes.filter((n) => n.kind === 'anybody' || n.kind === 'nobody'),
  ];
  return (
    <ul className="stemma-list">
      {begun.map((node) => (
        <Start
          key={node.id}
          {...{ node, tree, groups, without, onFall }}
          lead={origins.get(groups.of.get(node.origins[0] ?? '')?.lead.id ?? '')}
          gone={gone}
        />
      ))}
    </ul>
  );
});

interface StartProps extends Omit<Props, 'starts'> {
  readonly node: TreeNode;
  readonly lead: Origin | undefined;
}

function Start({ node, tree, groups, lead, gone, without, onFall }: StartProps) {
  const { openWhy } = useOpen();
  const { dossier } = usePage();
  const voice = node.kind === 'origin' ? lead : undefined;
  const falls = voice !== undefined && gone.has(voice.id);
  return (
    <li className={falls ? 'start fallen' : 'start'} {...finding(voice?.id ?? node.id)}>
      <h3>
        <Said>{clipped(node.label, 200)}</Said>
        {falls && <span className="gone-word"> falls</span>}
      </h3>
      <p className="quiet">
        {voice ? originWords(voice).slice(clipped(voice.label).length + 2) : <Said>{node.detail}</Said>}
        {voice && (
          <span className="actions">
            <button type="button" className="as-link" aria-pressed={falls} onClick={() => onFall(falls ? null : voice.id)}>
              {falls ? 'Put it back' : 'If this source falls'}
            </button>
            <button type="button" className="as-link" onClick={() => openWhy(voice.id)}>
              Why
            </button>
          </span>
        )}
      </p>
      {without && voice?.id === without.origin.id && <Without without={without} dossier={dossier} onBack={() => onFall(null)} />}
      <Ways from={node.id} start={node.id} tree={tree} />
      {voice && <MergesFolded lead={voice.id} groups={groups} />}
    </li>
  );
}

/** Where words went from here: on to those who pass them on, and to reports. Only ways that these words took. */
function Ways({
  from,
  start,
  tree,
  depth = 0,
}: {
  readonly from: string;
  readonly start: string;
  readonly tree: Tree;
  readonly depth?: number;
}) {
  const links = tree.links.filter((l) => l.from === from && l.origins.includes(start));
  if (links.length === 0 || depth > tree.nodes.length) return null;
  return (
    <ul className="ways">
      {links.map((link) => (
        <Way key={link.id} {...{ link, tree, start, depth }} />
      ))}
    </ul>
  );
}

function Way({
  link,
  tree,
  start,
  depth,
}: {
  readonly link: TreeLink;
  readonly tree: Tree;
  readonly start: string;
  readonly depth: number;
}) {
  const to = tree.nodes.find((n) => n.id === link.to);
  const from = tree.nodes.find((n) => n.id === link.from);
  if (!to) return null;
  return (
    <li>
      <span className={`tie ${link.grade}`}>
        <span className="sample" aria-hidden="true" />
        {to.kind === 'relay' ? 'passed on by ' : ''}
        <Said>{to.label}</Said>
        {to.kind === 'report' && to.detail !== 'report' && (
          <span className="quiet">
            {' '}
            <Said>{to.detail}</Said>
          </span>
        )}
        <span className="quiet"> {link.silent ? SILENT_WORDS : link.grade}</span>
      </span>{' '}
      <Words evidence={link.words} label={counted(link.words.length, 'place')} of={`${from?.label ?? ''}, ${to.label}`} />
      <Ways from={link.to} start={start} tree={tree} depth={depth + 1} />
    </li>
  );
}

/** Drawn up only when opened: a large story has a thousand merges. */
function MergesFolded({ lead, groups }: { readonly lead: string; readonly groups: Groups }) {
  const { dossier } = usePage();
  const [open, setOpen] = useState(false);
  const members = groups.of.get(lead)?.members ?? [];
  const ids = new Set(members.map((o) => o.id));
  const merges = dossier.merges.filter((m) => ids.has(m.a) || ids.has(m.b));
  if (merges.length === 0) return null;
  return (
    <details className="merges" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Put together, and what it may be the same as</summary>
      {open && <Merges lead={lead} groups={groups} />}
    </details>
  );
}

/** What each line style says. */
export function Key({ maybes }: { readonly maybes: boolean }) {
  return (
    <ul className="tree-key" aria-label="What the lines say">
      {(['certain', 'probable', 'possible'] as const).map((grade) => (
        <li key={grade} className={`tie ${grade}`}>
          <span className="sample" aria-hidden="true" />
          {grade}: {GRADE_WORDS[grade]}
        </li>
      ))}
      {maybes && (
        <li className="tie arc">
          <span className="sample" aria-hidden="true" />
          an arc: two voices that may be the same
        </li>
      )}
    </ul>
  );
}
