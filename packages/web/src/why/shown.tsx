import type { ReactNode } from 'react';
import { useState } from 'react';

interface Props<T> {
  readonly items: readonly T[];
  readonly most: number;
  readonly what: string; // "words", for the button that shows the rest
  readonly keyOf: (item: T, index: number) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list that begins with a few and shows the rest when asked. */
export function Shown<T>({ items, most, what, keyOf, children }: Props<T>) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, most);
  return (
    <>
      <ul className="plain">
        {shown.map((item, i) => (
          <li key={keyOf(item, i)}>{children(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" className="tool" onClick={() => setAll(true)}>
          {items.length - shown.length} more {what}
        </button>
      )}
    </>
  );
}
