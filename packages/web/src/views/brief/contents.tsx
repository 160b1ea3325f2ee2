import { hashOf, routeToView } from '../../route.ts';
import type { Part } from './lines.ts';

/** What is in the brief, with how many lines each part has: beside it where there is room, folded after its beginning where there is none. */
export const Contents = ({ parts }: { readonly parts: readonly Part[] }) => (
  <>
    <nav aria-label="In this brief" className="rail">
      <List parts={parts} />
    </nav>
    <details className="rail folded">
      <summary>In this brief</summary>
      <List parts={parts} />
    </details>
  </>
);

const List = ({ parts }: { readonly parts: readonly Part[] }) => (
  <>
    <ul>
      {parts.map(({ id, heading, lines }) => (
        <li key={id}>
          <a href={hashOf(routeToView('brief', id))}>{heading}</a>
          <span className="n">{lines.length}</span>
        </li>
      ))}
    </ul>
    <button type="button" className="act" onClick={() => print()}>
      Print, to sign
    </button>
  </>
);
