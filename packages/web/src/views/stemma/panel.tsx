import { clipped, counted, type Merge, originWords } from '@stemma/core/sheet';
import type { Ref } from 'react';
import { useOpen, usePage } from '../../open/open.tsx';
import { Said } from '../../words/said.tsx';
import { Cited } from './cited.tsx';
import { GRADE_WORDS, SILENT_WORDS } from './grades.ts';
import type { Groups, Tree, TreeLink, TreeNode } from './tree.ts';

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly tree: Tree;
  readonly at: string | null; // a box or a line
  readonly groups: Groups;
  readonly fallsFor: string | null; // origin that is taken out
  readonly onFall: (origin: string | null) => void;
  readonly onUnfold: (id: string) => void;
  readonly onLeave: () => void; // back to the box
}

/** What the pointed or chosen part of the tree is, and the very words that make each of its links. */
export function Panel({ ref, tree, at, groups, fallsFor, onFall, onUnfold, onLeave }: Props) {
  const node = tree.nodes.find((n) => n.id === at);
  const link = tree.links.find((l) => l.id === at);
  return (
    <section
      ref={ref}
      className="tree-panel"
      tabIndex={-1}
      aria-label="The words of what is chosen in the tree"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      {!node && !link && (
        <p className="quiet">Point at a box or a line, or walk the tree with the arrow keys: the words that make it stand here.</p>
      )}
      {node && <NodeWords {...{ node, tree, groups, fallsFor, onFall, onUnfold }} />}
      {link && !node && <LinkWords link={link} tree={tree} heading />}
    </section>
  );
}

interface NodeProps extends Omit<Props, 'ref' | 'at' | 'onLeave'> {
  readonly node: TreeNode;
}

function NodeWords({ node, tree, groups, fallsFor, onFall, onUnfold }: NodeProps) {
  const { openWhy, openReport } = useOpen();
  const { dossier } = usePage();
  const group = node.kind === 'origin' && node.folded.length === 0 ? groups.of.get(node.origins[0] ?? '') : undefined;
  const report = node.kind === 'report' && node.folded.length === 0 ? dossier.reports.find((r) => r.id === node.reports[0]) : undefined;
  const links = tree.links.filter((l) => l.from === node.id || l.to === node.id);
  const falls = group !== undefined && fallsFor === group.lead.id;
  return (
    <>
      <h3>
        <Said>{clipped(node.label, 160)}</Said>
      </h3>
      {group && <p className="quiet">{originWords(group.lead).slice(clipped(group.lead.label).length + 2)}</p>}
      {report?.title && (
        <p>
          <Said>{report.title}</Said>
        </p>
      )}
      {node.kind === 'nobody' && <p className="quiet">What reports state without saying on whose word. It counts as no origin.</p>}
      {node.kind === 'anybody' && <p className="quiet">Voices that the words do not tell apart from anybody. They count as no origin.</p>}
      <p className="actions">
        {group && (
          <button type="button" aria-pressed={falls} onClick={() => onFall(falls ? null : group.lead.id)}>
            {falls ? 'Put it back' : 'If this source falls'}
          </button>
        )}
        {group && (
          <button type="button" onClick={() => openWhy(group.lead.id)}>
            Why
          </button>
        )}
        {report && (
          <button type="button" onClick={() => openReport(report.id)}>
            Read the report
          </button>
        )}
        {node.folded.length > 0 && (
          <button type="button" onClick={() => onUnfold(node.id)}>
            Unfold {node.folded.length}
          </button>
        )}
      </p>
      {node.folded.length > 0 && (
        <ul className="names">
          {node.folded.map((n) => (
            <li key={n.id}>
              <Said>{n.label}</Said>
            </li>
          ))}
        </ul>
      )}
      {links.slice(0, MOST_LINKS).map((link) => (
        <LinkWords key={link.id} link={link} tree={tree} from={node.id} />
      ))}
      {links.length > MOST_LINKS && <p className="quiet">{links.length - MOST_LINKS} more links, in the list below.</p>}
      {group && <Merges lead={group.lead.id} groups={groups} />}
    </>
  );
}

const MOST_LINKS = 12;

interface LinkProps {
  readonly link: TreeLink;
  readonly tree: Tree;
  readonly from?: string; // the box it is told from
  readonly heading?: boolean;
}

/** One link: between whom, how sure, the words that make it. */
function LinkWords({ link, tree, from, heading = false }: LinkProps) {
  const labelOf = (id: string): string => clipped(tree.nodes.find((n) => n.id === id)?.label ?? id);
  const sure = link.silent ? SILENT_WORDS : GRADE_WORDS[link.grade];
  return (
    <div className="link-words">
      {heading ? (
        <h3>
          <Said>{labelOf(link.from)}</Said> → <Said>{labelOf(link.to)}</Said>
        </h3>
      ) : (
        <p className="link-name">
          {link.from === from ? 'to ' : 'from '}
          <Said>{labelOf(link.from === from ? link.to : link.from)}</Said>
        </p>
      )}
      <p className={`tie ${link.grade}`}>
        <span className="sample" aria-hidden="true" />
        {link.grade}: {sure}
      </p>
      <Cited words={link.words} of={`${labelOf(link.from)}, ${labelOf(link.to)}`} />
    </div>
  );
}

/** Why voices were counted once, and with whom they may be one. */
export function Merges({ lead, groups }: { readonly lead: string; readonly groups: Groups }) {
  const { dossier } = usePage();
  const members = new Set(groups.of.get(lead)?.members.map((o) => o.id) ?? [lead]);
  const inside = dossier.merges.filter((m) => m.grade !== 'possible' && members.has(m.a) && members.has(m.b));
  const seen = new Set<string>();
  const maybe = dossier.merges.filter((m) => {
    if (m.grade !== 'possible' || members.has(m.a) === members.has(m.b)) return false;
    const other = groups.of.get(members.has(m.a) ? m.b : m.a)?.lead;
    if (!other || other.weight === 'none' || seen.has(other.id)) return false;
    seen.add(other.id);
    return true;
  });
  const labelOf = (id: string): string => clipped(dossier.origins.find((o) => o.id === id)?.label ?? id);
  const otherOf = (m: Merge): string => labelOf(groups.of.get(members.has(m.a) ? m.b : m.a)?.lead.id ?? '');
  return (
    <>
      {inside.length > 0 && <p className="link-name">Counted once</p>}
      {inside.slice(0, MOST_MERGES).map((m) => (
        <div key={m.id} className="link-words">
          <p className={`tie ${m.grade}`}>
            <span className="sample" aria-hidden="true" />
            <Said>{labelOf(m.a)}</Said>
            {labelOf(m.a) !== labelOf(m.b) && (
              <>
                {' and '}
                <Said>{labelOf(m.b)}</Said>
              </>
            )}
            {`, ${m.grade}: ${m.because}`}
          </p>
          <Cited words={m.evidence} shown={0} of="this merge" />
        </div>
      ))}
      {inside.length > MOST_MERGES && <p className="quiet">{counted(inside.length - MOST_MERGES, 'more merge')}, under Why.</p>}
      {maybe.length > 0 && <p className="link-name">May be the same as</p>}
      {maybe.slice(0, MOST_MERGES).map((m) => (
        <div key={m.id} className="link-words">
          <p className="tie possible">
            <span className="sample" aria-hidden="true" />
            <Said>{otherOf(m)}</Said>
            {`, possible: ${m.because}`}
          </p>
          <Cited words={m.evidence} shown={0} of="this possible merge" />
        </div>
      ))}
      {maybe.length > MOST_MERGES && <p className="quiet">{maybe.length - MOST_MERGES} more, under Why.</p>}
    </>
  );
}

const MOST_MERGES = 6;
