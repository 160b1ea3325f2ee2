import type { Route } from '../../route.ts';

/** Differences. */
export function Differences({ route }: { readonly route: Route }) {
  return <h1 className="view-title">Differences {route.at}</h1>;
}
