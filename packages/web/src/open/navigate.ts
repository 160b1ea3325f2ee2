import { useLayoutEffect, useSyncExternalStore } from 'react';
import { HOME, hashOf, type Route, routeOf, type View } from '../route.ts';

/** Where one is, kept in the address’s hash alone, so that back works and a link can be sent with the file. */
interface Here {
  readonly route: Route;
  readonly hash: string; // as it stood in the address, whether or not it leads anywhere
  readonly visit: number; // counts every arrival, so that going where one is already can scroll again
  readonly back: boolean; // came by back or forward: stand where one stood
}

let here: Here = { route: HOME, hash: '', visit: 0, back: false };
let beneath: Route = HOME; // what a panel lies on
let depth = 0; // how many steps back the panel was opened
let going = false; // the next arrival is by our own doing
const scrolled = new Map<string, number>();
const listeners = new Set<() => void>();

function arrive(): void {
  const found = routeOf(location.hash, beneath);
  const route = hashOf(found) === hashOf(here.route) ? here.route : hashOf(found) === hashOf(beneath) ? beneath : found;
  if (route.why === null) {
    beneath = route;
    depth = 0;
  } else if (going) {
    depth += 1;
    history.replaceState({ depth }, '');
  } else depth = depthOf(history.state);
  here = { route, hash: location.hash, visit: here.visit + 1, back: !going };
  going = false;
  for (const listener of listeners) listener();
}

const depthOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number' ? state.depth : 0;

/** Takes up the hash that the page was opened with, and follows it from now on. Called once. */
export function followHash(): void {
  history.scrollRestoration = 'manual';
  arrive();
  here = { ...here, back: false };
  addEventListener('hashchange', arrive);
  addEventListener('click', follow);
}

/** Follows a link within the page, also to where one is already. Those that are to open elsewhere are the browser’s. */
function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const hash = link?.getAttribute('href');
  if (!hash) return;
  event.preventDefault();
  go(routeOf(hash, beneath));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useHere = (): Here =>
  useSyncExternalStore(
    subscribe,
    () => here,
    () => here,
  );

/** Runs `go` each time a view is arrived at by a link, also where it was open already; not by back, which stands where one stood. */
export function useArrival(view: View, arrived: (route: Route) => void): void {
  const { route, visit, back } = useHere();
  useLayoutEffect(() => {
    if (route.view === view && route.why === null && !back) arrived(route);
  }, [visit]);
}

/** Goes to a place: one step of the history, unless one is there already. */
export function go(route: Route): void {
  const hash = hashOf(route);
  if (here.route.why === null) scrolled.set(hashOf(here.route), scrollY);
  going = true;
  if (hash === location.hash) {
    if (route.why !== null) depth -= 1; // no step was made
    arrive();
  } else location.hash = hash;
}

/** How far the place was scrolled when it was left; null where it was never left. */
export const scrolledAt = (route: Route): number | null => scrolled.get(hashOf(route)) ?? null;

/** Closes the panel: back to where it was opened, or, where the page was opened with it, to what lies beneath. */
export function closePanel(): void {
  if (depth > 0) history.go(-depth);
  else go(beneath);
}
