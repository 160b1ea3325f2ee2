import { startTransition, useEffect, useState } from 'react';

/** How many of `whole` rows to draw now: a step more each time the last have been drawn, so that none keeps the page busy. Begins anew with other columns. */
export function useGrowing(whole: number, step: number, anew: unknown): number {
  const [held, setHeld] = useState({ anew, most: step });
  const most = held.anew === anew ? held.most : step;
  useEffect(() => {
    if (most < whole) startTransition(() => setHeld({ anew, most: most + step }));
  }, [most, whole, step, anew]);
  return most;
}
