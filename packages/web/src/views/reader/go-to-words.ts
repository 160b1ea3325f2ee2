import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { scrolledAt, useHere } from '../../open/navigate.ts';
import { hashOf, type Route } from '../../route.ts';

const FRAMES = 12; // what is laid out on the way moves the place; after these frames it stands still

/** Scrolls the words that the route leads to into the middle, unless one came back to where one stood. */
export function useGoToWords(column: RefObject<HTMLElement | null>, route: Route, leads: boolean): void {
  const { route: now, visit, back } = useHere();
  const arrived = now.why === null && hashOf(now) === hashOf(route);
  useLayoutEffect(() => {
    if (!arrived || (back && scrolledAt(route) !== null)) return;
    const target = column.current?.querySelector('.target');
    if (!target) return;
    target.scrollIntoView({ block: 'center' });
    if (leads) focusQuietly(target);
    let left = FRAMES;
    let frame = requestAnimationFrame(function again() {
      left -= 1;
      if (!isInTheMiddle(target)) target.scrollIntoView({ block: 'center' });
      if (left > 0) frame = requestAnimationFrame(again);
    });
    const stop = (): void => cancelAnimationFrame(frame);
    for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const)
      addEventListener(event, stop, { once: true, passive: true });
    return () => {
      stop();
      for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const) removeEventListener(event, stop);
    };
  }, [arrived, visit, back, route, column, leads]);
}

function isInTheMiddle(target: Element): boolean {
  const { top, bottom } = target.getBoundingClientRect();
  return top > innerHeight * 0.1 && bottom < innerHeight * 0.9;
}

/** The focus goes to the words, so that the next Tab goes on from there. They are no stop of their own when one tabs through. */
function focusQuietly(target: Element): void {
  if (!(target instanceof HTMLElement)) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Lights up all pieces of the attribution, or of the evidence, that the pointer or the focus is on, and its card. */
export function useLit(column: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = column.current;
    if (!root) return;
    let lit: Element[] = [];
    const light = (event: Event): void => {
      const key = event.target instanceof Element ? keyOf(event.target) : null;
      for (const element of lit) element.classList.remove('lit');
      lit = key === null ? [] : piecesOf(root, key);
      for (const element of lit) element.classList.add('lit');
    };
    root.addEventListener('pointerover', light);
    root.addEventListener('focusin', light);
    return () => {
      root.removeEventListener('pointerover', light);
      root.removeEventListener('focusin', light);
    };
  }, [column]);
}

/** The card key, `a3` or `e1`, of what stands under the pointer. The innermost attribution is the last of the list. */
function keyOf(element: Element): string | null {
  const card = element.closest('[data-card-of]')?.getAttribute('data-card-of') ?? element.closest('[data-card]')?.getAttribute('data-card');
  if (card) return card;
  const attribution = element.closest('[data-attribution]')?.getAttribute('data-attribution')?.split(' ').at(-1);
  if (attribution !== undefined) return `a${attribution}`;
  const evidence = element.closest('[data-evidence]')?.getAttribute('data-evidence')?.split(' ').at(-1);
  return evidence === undefined ? null : `e${evidence}`;
}

const piecesOf = (root: Element, key: string): Element[] => {
  const name = CSS.escape(key.slice(1));
  const pieces = key.startsWith('a') ? `[data-attribution~="${name}"]` : `[data-evidence~="${name}"]`;
  return [...root.querySelectorAll(`${pieces}, [data-card-of="${CSS.escape(key)}"]`)];
};
