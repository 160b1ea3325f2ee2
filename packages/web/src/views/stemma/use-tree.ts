import { type Answer, type Dossier, withoutOrigin, type WithoutOrigin } from '@stemma/core/sheet';
import { useMemo } from 'react';
import { remembered } from '../../open/remembered.ts';
import type { PageData } from '../../page-data.ts';
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

export const groupsOnce = remembered((dossier: Dossier): Groups => groupsOf(dossier));

const wordsOf = remembered((page: PageData): WordsAt => {
  const titles = new Map(page.dossier.reports.map((r) => [r.id, r.title ?? '']));
  return (report, start, end, inTitle) => ((inTitle ? titles.get(report) : page.texts.get(report)) ?? '').slice(start, end);
});

/** Every voice of the story, and every way that its words took. */
export const storyTreeOf = remembered((page: PageData): Tree =>
  treeOf(passagesOfStory(page.dossier, wordsOf(page)), page.dossier, groupsOnce(page.dossier)),
);

const answerTrees = remembered((page: PageData) =>
  remembered((answer: Answer): Tree =>
    treeOf(passagesOfAnswer(answer, page.dossier, wordsOf(page)), page.dossier, groupsOnce(page.dossier)),
  ),
);

/** The tree of one answer; without one, that of the story. */
export const answerTreeOf = (page: PageData, answer: Answer | null): Tree => (answer ? answerTrees(page)(answer) : storyTreeOf(page));

/** The whole story, where that can be followed. */
export const wholeOf = remembered((page: PageData): Whole | null => {
  const { dossier } = page;
  if (dossier.reports.length > FEW.reports || groupsOnce(dossier).all.length > FEW.origins) return null;
  const tree = storyTreeOf(page);
  if (tree.nodes.length > MOST_NODES || tree.links.length > MOST_LINKS) return null;
  return { tree, atOnce: tree.nodes.length <= AT_ONCE };
});

export const canBeDrawn = ({ nodes, links }: Tree): boolean => nodes.length <= DRAWN.nodes && links.length <= DRAWN.links;

/** The tree with what is alike folded, as the view opens with it. */
export const foldedOf = remembered((tree: Tree): Tree => folded(tree, new Set()));

export function useFolded(tree: Tree, opened: ReadonlySet<string>): Tree {
  return useMemo(() => (opened.size === 0 ? foldedOf(tree) : folded(tree, opened)), [tree, opened]);
}

export function useWithout(dossier: Dossier, origin: string | null): WithoutOrigin | null {
  return useMemo(() => (origin === null ? null : withoutOrigin(dossier, origin)), [dossier, origin]);
}

export function useFallen(tree: Tree, without: WithoutOrigin | null): Fallen {
  return useMemo(() => (without ? fallenIn(tree, new Set(without.gone)) : NONE_FALLEN), [tree, without]);
}
