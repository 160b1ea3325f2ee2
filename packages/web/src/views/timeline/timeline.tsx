import type { Route } from '../../route.ts';

/** Timeline. */
export function Timeline({ route }: { readonly route: Route }) {
  return <h1 className="view-title">Timeline {route.at}</h1>;
}
