import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Says something to those who listen to the page rather than look at it. The same words twice are said twice. */
export function announce(words: string): void {
  said = words === said ? `${words}\u00a0` : words;
  for (const listener of listeners) listener();
}

/** The place where announcements are made. Stands on the page once. */
export function LiveRegion() {
  const words = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div role="status" aria-live="polite" className="unseen">
      {words}
    </div>
  );
}
