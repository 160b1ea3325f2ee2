import type { Route } from '../../route.ts';

/** Reader. */
export function Reader({ route }: { readonly route: Route }) {
  return <h1 className="view-title">Reader {route.at}</h1>;
}
