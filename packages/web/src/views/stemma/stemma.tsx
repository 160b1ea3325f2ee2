import type { Route } from '../../route.ts';

/** Stemma. */
export function Stemma({ route }: { readonly route: Route }) {
  return <h1 className="view-title">Stemma {route.at}</h1>;
}
