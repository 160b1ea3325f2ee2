import { useSyncExternalStore } from 'react';
import { HOME, hashOf, type Route, routeOf } from '../route.ts';

/**
 * Where one is, kept in the address’s hash alone, so that back works and a link can be sent with the file.
 *
 * Remembers how far each place was scrolled, since a view that is left and come back to should stand where it stood.
 */
interface Here {
  readonly route: Route;
  readonly visit: number; // counts every arrival, so that going where one is already scrolls again
  readonly back: boolean; // came by back or forward: stand where one stood
}

let here: Here = { route: HOME, visit: 0, back: false };
let beneath: Route = HOME; // what a panel lies on
let opened = 0; // how many panels were opened from within, and can be left by going back
let going = false;
const scrolled = new Map<string, number>();
const listeners = new Set<() => void>();

function arrive(): void {
  const route = routeOf(location.hash, beneath);
  if (route.why === null) {
    beneath = route;
    opened = 0;
  }
  here = { route, visit: here.visit + 1, back: !going };
  going = false;
  for (const listener of listeners) listener();
}

/** Takes up the hash that the page was opened with, and follows it from now on. Called once. */
export function followHash(): void {
  history.scrollRestoration = 'manual';
  going = true; // the first arrival is none by going back
  arrive();
  addEventListener('hashchange', arrive);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useHere = (): Here => useSyncExternalStore(subscribe, () => here);

/** Goes to a place: one step of the history, unless one is there already. */
export function go(route: Route): void {
  const hash = hashOf(route);
  if (here.route.why === null) scrolled.set(hashOf(here.route), scrollY);
  if (route.why !== null && here.route.why === null) opened += 1;
  going = true;
  if (hash === location.hash) arrive();
  else location.hash = hash;
}

/** Notes where one stands, before a link is followed by the browser itself. */
export function leave(): void {
  if (here.route.why === null) scrolled.set(hashOf(here.route), scrollY);
  going = true;
}

/** How far the place was scrolled when it was left; null where it was never left. */
export const scrolledAt = (route: Route): number | null => scrolled.get(hashOf(route)) ?? null;

/** Closes the panel: back to where it was opened, or, where the page was opened with it, to what lies beneath. */
export function closePanel(): void {
  if (opened === 1) history.back();
  else go(beneath);
}
