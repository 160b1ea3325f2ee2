import { type RefObject, useCallback, useEffect, useRef } from 'react';

const AHEAD = '1500px'; // about two screens: sections are ready before they are seen

/** Tells a section once that it comes near the window. In a column that scrolls by itself, `scroller` is that column. */
export function useNear(scroller: RefObject<Element | null>): (element: Element, near: () => void) => () => void {
  const watcher = useRef<Watcher | null>(null);
  useEffect(
    () => () => {
      watcher.current?.disconnect();
      watcher.current = null;
    },
    [],
  );
  return useCallback(
    (element, near) => {
      watcher.current ??= watcherOf(scrollsByItself(scroller.current) ? scroller.current : null);
      return watcher.current.watch(element, near);
    },
    [scroller],
  );
}

interface Watcher {
  watch(element: Element, near: () => void): () => void;
  disconnect(): void;
}

function watcherOf(root: Element | null): Watcher {
  const waiting = new Map<Element, () => void>();
  const coming: Element[] = [];
  const tellNext = (): void => {
    const next = coming.shift();
    if (next === undefined) return;
    waiting.get(next)?.();
    waiting.delete(next);
    if (coming.length > 0) requestAnimationFrame(tellNext); // one a frame, so that no frame has to lay out several
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const idle = coming.length === 0;
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        coming.push(target);
      }
      if (idle) tellNext();
    },
    { root, rootMargin: `${AHEAD} 0px` },
  );
  return {
    watch(element, near) {
      waiting.set(element, near);
      observer.observe(element);
      return () => {
        waiting.delete(element);
        observer.unobserve(element);
      };
    },
    disconnect: () => observer.disconnect(),
  };
}

export const scrollsByItself = (element: Element | null): boolean => element !== null && getComputedStyle(element).overflowY === 'auto';
