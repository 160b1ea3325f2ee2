/**
 * What j and k walk through. A view puts `{...finding(id)}` on each of its findings: a line, an answer, a cell, an evidence mark.
 *
 * They are walked in the order in which they stand on the page, those that can be seen only. No list is kept beside the page.
 */
export const finding = (id: string): { readonly 'data-finding': string; readonly tabIndex: -1 } => ({ 'data-finding': id, tabIndex: -1 });

/**
 * The finding after (1) or before (-1) the one that holds the focus; null at the end.
 *
 * Looks no further than it must: whether something can be seen is dear to ask of what the browser has not laid out.
 */
export function nextFinding(step: 1 | -1): HTMLElement | null {
  const view = [...document.querySelectorAll<HTMLElement>('main > .view')].find((v) => v.checkVisibility());
  if (!view) return null;
  const all = [...view.querySelectorAll<HTMLElement>('[data-finding]')];
  const focus = document.activeElement?.closest<HTMLElement>('[data-finding]') ?? null;
  if (focus === null && step === 1) return firstInSight(view, all);
  for (let at = focus === null ? all.length - 1 : all.indexOf(focus) + step; at >= 0 && at < all.length; at += step) {
    const element = all[at];
    if (element?.checkVisibility()) return element;
  }
  return null;
}

const COVERED = 80; // px at the top of the window that the bar may cover

/** The first that does not lie above the window. What lies above it is passed over whole. */
function firstInSight(view: HTMLElement, all: readonly HTMLElement[]): HTMLElement | null {
  let passed: Element | null = null;
  for (const element of all) {
    if (passed?.contains(element)) continue;
    passed = outermostAbove(view, element);
    if (passed === null && element.checkVisibility()) return element;
  }
  return null;
}

/** The largest part of the view that holds an element and lies above the window; null where none does. */
function outermostAbove(view: HTMLElement, element: HTMLElement): Element | null {
  const path: Element[] = [];
  for (let up: Element | null = element; up !== null && up !== view; up = up.parentElement) path.unshift(up);
  return (
    path.find((part) => {
      const { bottom, width, height } = part.getBoundingClientRect();
      return bottom <= COVERED && width + height > 0;
    }) ?? null
  );
}

/** Goes to the next finding and takes the focus there. */
export function walkFindings(step: 1 | -1): void {
  const next = nextFinding(step);
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
}
