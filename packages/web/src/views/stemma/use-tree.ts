import { type Dossier, withoutOrigin, type WithoutOrigin } from '@stemma/core/sheet';
import { useMemo } from 'react';
import { usePage } from '../../open/open.tsx';
import type { Chosen } from './chosen.ts';
import { type Fallen, fallenIn, NONE_FALLEN } from './falls.ts';
import { folded } from './fold.ts';
import { passagesOfAnswer, passagesOfStory, type WordsAt } from './passages.ts';
import { type Groups, groupsOf, type Tree, treeOf } from './tree.ts';

/** More than this is no longer a drawing that anyone can follow; the list has it all. */
const MOST_NODES = 48;
const MOST_LINKS = 110;
const DRAWN = { nodes: 150, links: 400 } as const; // even of one answer: dagre takes a tenth of a second for so many
const AT_ONCE = 16; // boxes with which the rest of a story is shown unasked
const FEW = { reports: 16, origins: 60 } as const; // beyond this we do not even draw the whole story up

/** The whole story as one tree, where it is small enough to be followed. */
export interface Whole {
  readonly tree: Tree;
  readonly atOnce: boolean;
}

export function useWords(): WordsAt {
  const page = usePage();
  return useMemo(() => {
    const titles = new Map(page.dossier.reports.map((r) => [r.id, r.title ?? '']));
    return (report, start, end, inTitle) => ((inTitle ? titles.get(report) : page.texts.get(report)) ?? '').slice(start, end);
  }, [page]);
}

export function useGroups(dossier: Dossier): Groups {
  return useMemo(() => groupsOf(dossier), [dossier]);
}

export function useAnswerTree(chosen: Chosen | null, dossier: Dossier, groups: Groups, wordsAt: WordsAt): Tree {
  const answer = chosen?.answer;
  return useMemo(
    () => treeOf(answer ? passagesOfAnswer(answer, dossier, wordsAt) : passagesOfStory(dossier, wordsAt), dossier, groups),
    [answer, dossier, groups, wordsAt],
  );
}

export function useWhole(dossier: Dossier, groups: Groups, wordsAt: WordsAt): Whole | null {
  return useMemo(() => {
    if (dossier.reports.length > FEW.reports || groups.all.length > FEW.origins) return null;
    const tree = treeOf(passagesOfStory(dossier, wordsAt), dossier, groups);
    if (tree.nodes.length > MOST_NODES || tree.links.length > MOST_LINKS) return null;
    return { tree, atOnce: tree.nodes.length <= AT_ONCE };
  }, [dossier, groups, wordsAt]);
}

export const canBeDrawn = ({ nodes, links }: Tree): boolean => nodes.length <= DRAWN.nodes && links.length <= DRAWN.links;

export function useFolded(tree: Tree, opened: ReadonlySet<string>): Tree {
  return useMemo(() => folded(tree, opened), [tree, opened]);
}

export function useWithout(dossier: Dossier, origin: string | null): WithoutOrigin | null {
  return useMemo(() => (origin === null ? null : withoutOrigin(dossier, origin)), [dossier, origin]);
}

export function useFallen(tree: Tree, without: WithoutOrigin | null): Fallen {
  return useMemo(() => (without ? fallenIn(tree, new Set(without.gone)) : NONE_FALLEN), [tree, without]);
}
