import { BASES, UNCHANGED } from '../../packages/core/test/hops/planted.ts';
import { scoreHops } from '../../packages/core/test/hops/score.ts';
import type { EvaluationSet, Measure } from '../measure.ts';

/** Retellings with one planted change each, of our own prose, by somebody who had not seen the rules. Every other base was read while rules were written. */
export const hops: EvaluationSet = {
  name: 'hops',
  needs: [],
  commands: ['compare'],
  measure() {
    const row = (measure: string, value: number, note: string, limits: Partial<Measure> = {}): Measure => ({ set: 'hops (planted, ours)', measure, value, as: 'share', ...limits, note }); // prettier-ignore
    const part = (rest: number) => scoreHops(BASES.filter((_, i) => i % 2 === rest), UNCHANGED.filter((_, i) => i % 2 === rest)); // prettier-ignore
    const [read, scored] = [part(0), part(1)];
    const recall = (parts: readonly (typeof read)[]): number =>
      parts.reduce((all, { right }) => all + right, 0) / parts.reduce((all, { planted }) => all + 8 * planted, 0);
    const precision = (parts: readonly (typeof read)[]): number => {
      const right = parts.reduce((all, p) => all + p.right, 0);
      return right / (right + parts.reduce((all, p) => all + p.wrong.length, 0));
    };
    const kinds = [...new Set([...Object.keys(read.found), ...Object.keys(scored.found)])].sort() as (keyof typeof read.found)[];
    return Promise.resolve([
      row('recall', recall([read, scored]), `${8 * BASES.length} planted changes, ${UNCHANGED.length} pairs without`, { bar: 0.85 }),
      row('precision', precision([read, scored]), '', { bar: 0.9 }),
      row('recall, bases that were read', recall([read]), ''),
      row('recall, bases only scored', recall([scored]), ''),
      ...kinds.map((kind) => row(`recall: ${kind}`, ((read.found[kind] ?? 0) + (scored.found[kind] ?? 0)) / BASES.length, '')),
    ]);
  },
};
