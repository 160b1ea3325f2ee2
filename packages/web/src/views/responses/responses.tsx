import type { Route } from '../../route.ts';

/** Responses. */
export function Responses({ route }: { readonly route: Route }) {
  return <h1 className="view-title">Responses {route.at}</h1>;
}
