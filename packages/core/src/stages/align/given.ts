import type { Likeness } from '../../model/likeness.ts';
import { together } from './together.ts';

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The ids of what is put together: in order within each group, groups by their first. `things` are those that were laid side by side. */
export function groupsOf(likeness: Likeness, things: readonly { readonly id: string }[]): readonly (readonly string[])[] {
  return together(likeness)
    .map((group) => group.map((i) => things[i]!.id).sort(byText))
    .sort((a, b) => byText(a[0] ?? '', b[0] ?? ''));
}
