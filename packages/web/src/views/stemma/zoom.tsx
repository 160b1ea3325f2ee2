import { type RefObject, useEffect, useState } from 'react';
import type { Laid } from './layout.ts';

const LEAST = 0.3;
const MOST = 2.5;
const STEP = 1.25;
const READABLE = 0.72; // below it the small line of a box can no longer be read

export interface Zoom {
  readonly scale: number;
  readonly nearer: (() => void) | null; // null at the end of the way
  readonly further: (() => void) | null;
  readonly whole: () => void; // all of it at once
  readonly plain: () => void; // as wide as there is room, never too small to read
}

/**
 * How large the drawing is. It begins as wide as there is room, and never too small to read; what is wider is scrolled to like any page.
 *
 * Ctrl and the wheel, or two fingers, and the keys + − 0 do what the buttons do.
 */
export function useZoom(laid: Laid, room: number, frame: RefObject<HTMLDivElement | null>): Zoom {
  const fit = room === 0 || laid.width === 0 ? 1 : Math.min(1, Math.max(READABLE, room / laid.width));
  const [own, setOwn] = useState<number | null>(null);
  const scale = own ?? fit;
  const set = (next: number): void => setOwn(Math.min(MOST, Math.max(LEAST, next)));
  const whole = (): void => set(Math.min(1, room / laid.width, (innerHeight * 0.8) / Math.max(1, laid.height)));
  const plain = (): void => setOwn(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      set(scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === '+' || event.key === '=') set(scale * STEP);
      else if (event.key === '-') set(scale / STEP);
      else if (event.key === '0') plain();
      else return;
      event.preventDefault();
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('keydown', onKey);
    };
  });
  return {
    scale,
    nearer: scale < MOST ? () => set(scale * STEP) : null,
    further: scale > LEAST ? () => set(scale / STEP) : null,
    whole,
    plain,
  };
}

export function ZoomButtons({ zoom }: { readonly zoom: Zoom }) {
  return (
    <div className="tree-zoom" role="group" aria-label="Size of the drawing">
      <button type="button" aria-label="Larger" aria-disabled={zoom.nearer === null} onClick={() => zoom.nearer?.()}>
        +
      </button>
      <button type="button" aria-label="Smaller" aria-disabled={zoom.further === null} onClick={() => zoom.further?.()}>
        −
      </button>
      <button type="button" onClick={zoom.plain}>
        To the width
      </button>
      <button type="button" onClick={zoom.whole}>
        All at once
      </button>
    </div>
  );
}
