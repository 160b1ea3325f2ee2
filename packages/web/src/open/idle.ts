/** Takes steps one by one while nobody waits for the page, so that none of them is in the way of a click. */
export function whenIdle(steps: readonly (() => void)[]): void {
  const idle = 'requestIdleCallback' in globalThis ? requestIdleCallback : (step: () => void) => setTimeout(step, 200); // Safari has none
  const [first, ...rest] = steps;
  if (first)
    idle(() => {
      first();
      whenIdle(rest);
    });
}
