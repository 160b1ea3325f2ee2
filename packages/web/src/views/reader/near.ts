import { type RefObject, useCallback, useEffect, useRef } from 'react';

const AHEAD = '1500px'; // about two screens: sections are ready before they are seen

/** Tells a section once that it comes near the window. In a column that scrolls by itself, `scroller` is that column. */
export function useNear(scroller: RefObject<Element | null>): (element: Element, near: () => void) => () => void {
  const waiting = useRef(new Map<Element, () => void>());
  const observer = useRef<IntersectionObserver | null>(null);
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
    },
    [],
  );
  return useCallback(
    (element, near) => {
      const told = waiting.current;
      observer.current ??= new IntersectionObserver(
        (entries) => {
          for (const entry of entries) {
            if (!entry.isIntersecting) continue;
            const tell = told.get(entry.target);
            observer.current?.unobserve(entry.target);
            told.delete(entry.target);
            tell?.();
          }
        },
        { root: scrollsByItself(scroller.current) ? scroller.current : null, rootMargin: `${AHEAD} 0px` },
      );
      told.set(element, near);
      observer.current.observe(element);
      return () => {
        told.delete(element);
        observer.current?.unobserve(element);
      };
    },
    [scroller],
  );
}

export const scrollsByItself = (element: Element | null): boolean => element !== null && getComputedStyle(element).overflowY === 'auto';
