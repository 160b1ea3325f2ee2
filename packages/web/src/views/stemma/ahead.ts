import type { PageData } from '../../page-data.ts';
import { chosenOf } from './chosen.ts';
import { laidOnce, roomGuessed, shapeFor } from './layout.ts';
import { answerTreeOf, canBeDrawn, foldedOf, groupsOnce, wholeOf } from './use-tree.ts';

/** Draws up the tree that the view opens with, step by step and before anybody asks for it: placing many boxes takes long. */
export function stemmaAhead(page: PageData): readonly (() => void)[] {
  const { dossier } = page;
  const tree = () => {
    const groups = groupsOnce(dossier);
    const chosen = chosenOf(null, dossier, groups);
    const whole = wholeOf(page);
    return chosen && whole?.atOnce ? whole.tree : foldedOf(answerTreeOf(page, chosen?.answer ?? null));
  };
  return [
    () => void groupsOnce(dossier),
    () => void tree(),
    () => {
      if (canBeDrawn(tree())) laidOnce(tree(), shapeFor(roomGuessed(), tree()));
    },
  ];
}
