/** A step of a calibration: where the raw figure is at least `from`, so many of those that became known were right. */
export interface CalibrationStep {
  readonly from: number; // raw weight
  readonly right: number;
  readonly of: number;
}

/**
 * What raw weights are worth, as the answers that became known show it: steps that never fall (isotonic regression by pooling adjacent violators,
 * Ayer et al. 1955).
 */
export function calibrate(known: readonly { readonly raw: number; readonly right: boolean }[]): readonly CalibrationStep[] {
  const steps: { from: number; right: number; of: number }[] = [];
  for (const { raw, right } of [...known].sort((a, b) => a.raw - b.raw || Number(a.right) - Number(b.right))) {
    const last = steps.at(-1);
    if (last && last.from === raw) {
      last.right += Number(right);
      last.of += 1;
    } else steps.push({ from: raw, right: Number(right), of: 1 });
    for (let i = steps.length - 1; i > 0; i -= 1) {
      const [lower, upper] = [steps[i - 1]!, steps[i]!];
      if (lower.right * upper.of < upper.right * lower.of) break;
      steps.splice(i - 1, 2, { from: lower.from, right: lower.right + upper.right, of: lower.of + upper.of });
    }
  }
  return steps;
}

/** The step in which a raw weight lies; the lowest for what lies below all. */
export function stepAt(steps: readonly CalibrationStep[], raw: number): CalibrationStep | null {
  return steps.findLast(({ from }) => from <= raw) ?? steps[0] ?? null;
}
