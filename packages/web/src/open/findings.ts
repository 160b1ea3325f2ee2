/**
 * What j and k walk through. A view puts `{...finding(id)}` on each of its findings: a line, an answer, a cell, an evidence mark.
 *
 * They are walked in the order in which they stand on the page, those that can be seen only. No list is kept beside the page.
 */
export const finding = (id: string): { readonly 'data-finding': string; readonly tabIndex: -1 } => ({ 'data-finding': id, tabIndex: -1 });

/** The finding after (1) or before (-1) the one that holds the focus; null at the end. */
export function nextFinding(step: 1 | -1): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('main [data-finding]')].filter((element) => element.checkVisibility());
  const focus = document.activeElement?.closest<HTMLElement>('[data-finding]') ?? null;
  if (focus === null) return (step === 1 ? all.find((element) => element.getBoundingClientRect().bottom > 80) : all.at(-1)) ?? null;
  return all[all.indexOf(focus) + step] ?? null;
}

/** Goes to the next finding and takes the focus there. */
export function walkFindings(step: 1 | -1): void {
  const next = nextFinding(step);
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
}
