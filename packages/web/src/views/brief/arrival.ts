import type { RefObject } from 'react';
import { go, useArrival } from '../../open/navigate.ts';
import { HOME } from '../../route.ts';

/** Goes to the line or part of the brief that one came for. A component of its own, so that the brief is not drawn anew each time one goes anywhere; put it after the root. */
export function Arrival({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  useArrival('brief', ({ at }) => {
    if (at === null) return;
    const place = placeOf(root.current, at);
    if (place) {
      place.scrollIntoView({ block: place.dataset['part'] === at ? 'start' : 'center' });
      place.focus({ preventScroll: true });
    } else if (/^[a-z]-/u.test(at)) go({ ...HOME, why: at }); // it has no line of its own
  });
  return null;
}

const placeOf = (root: HTMLElement | null, at: string): HTMLElement | null =>
  [...(root?.querySelectorAll<HTMLElement>('[data-id], [data-part]') ?? [])].find(
    ({ dataset }) => dataset['id'] === at || dataset['part'] === at,
  ) ?? null;
