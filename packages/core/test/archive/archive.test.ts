import { describe, expect, test } from 'vitest';
import { syntheticArchive } from '../../../../evaluation/archive/generate.ts';
import { weighArchive, type WeighedArchive } from '../../src/index.ts';
import { calibrate, stepAt } from '../../src/archive/calibrate.ts';
import { accu } from '../../src/archive/accu.ts';
import { tableOf } from '../../src/archive/claims.ts';
import { pooledInvestment } from '../../src/archive/pooled.ts';

const { claims, known } = syntheticArchive(1);
const whole = weighArchive(claims, known) as WeighedArchive;

describe('an archive', () => {
  test('of the size of a story is refused, with what it has', () => {
    const few = claims.filter(({ origin }) => Number(origin.slice(1)) < 12);
    expect(weighArchive(few, known)).toEqual({ refused: true, origins: 12, known: 400 });
    expect(weighArchive(claims, known.slice(0, 150))).toEqual({ refused: true, origins: 36, known: 150 });
  });

  test('with copiers: better than counting origins, and than the same without looking for copiers', () => {
    expect(whole.held.right).toBeGreaterThanOrEqual(whole.held.vote + 0.09 * whole.held.known);
    expect(whole.held.right).toBeGreaterThan(whole.held.withoutCopying);
  });

  test('copiers of one origin are found, and hardly anybody else', () => {
    const followed = (origin: string): number =>
      Number(origin.slice(1)) >= 16 ? (Number(origin.slice(1)) - 16) % 3 : Number(origin.slice(1));
    const rightly = whole.copying.filter(({ a, b }) => followed(a) === followed(b));
    expect(rightly.length).toBeGreaterThan(50);
    expect(rightly.length / whole.copying.length).toBeGreaterThan(0.95);
    for (const { shared, sharedWrong } of rightly) expect(sharedWrong).toBeLessThanOrEqual(shared);
  });

  test('the order of claims changes nothing', () => {
    expect(weighArchive([...claims].reverse(), [...known].reverse())).toEqual(whole);
  });

  test('two known answers to one question: the order of lines decides nothing', () => {
    const twice = known.map(({ question }) => ({ question, value: 'elsewhere' }));
    expect(weighArchive(claims, [...known, ...twice])).toEqual(weighArchive(claims, [...twice, ...known]));
  });

  test('an open question gets a value, who stands behind it, and what such a value was worth', () => {
    const open = weighArchive(claims, known.slice(100)) as WeighedArchive;
    expect(open.questions).toHaveLength(100);
    for (const { question, value, behind, against, step } of open.questions) {
      const all = claims.filter((c) => c.question === question);
      expect(behind).toBe(all.filter((c) => c.value === value).length);
      expect(behind + against).toBe(all.length);
      expect(step?.right).toBeLessThanOrEqual(step?.of as number);
    }
    const right = open.questions.filter(({ question, value }) => known.find((k) => k.question === question)?.value === value).length;
    expect(right).toBeGreaterThan(85);
  });

  test('what is stated is near what proves right, by answers it was not shown', () => {
    const big = whole.held.bands.filter(({ of }) => of >= 30);
    expect(big.length).toBeGreaterThan(0);
    for (const { stated, right, of } of big) expect(Math.abs(stated - right / of)).toBeLessThan(0.06);
  });
});

describe('the parts', () => {
  test('calibration never falls, and pools what would', () => {
    const steps = calibrate([
      { raw: 0.2, right: true },
      { raw: 0.3, right: false },
      { raw: 0.6, right: false },
      { raw: 0.7, right: true },
      { raw: 0.9, right: true },
    ]);
    expect(steps).toEqual([{ from: 0.2, right: 1, of: 3 }, { from: 0.7, right: 2, of: 2 }]); // prettier-ignore
    expect(stepAt(steps, 0.1)).toEqual(steps[0]);
    expect(stepAt(steps, 0.8)).toEqual(steps[1]);
    expect(stepAt([], 0.5)).toBeNull();
  });

  test('nobody copies: all methods put the same first', () => {
    const table = tableOf(
      ['a', 'b', 'c'].flatMap((origin) => ['q', 'r'].map((question) => ({ origin, question, value: origin === 'c' ? 'x' : 'y' }))),
    );
    expect(pooledInvestment(table).map((v, i) => table.values[i]?.[v])).toEqual(['y', 'y']);
    expect(accu(table, { copiers: false }).values.map((v, i) => table.values[i]?.[v.indexOf(Math.max(...v))])).toEqual(['y', 'y']);
  });

  test('an origin that answers twice is heard once', () => {
    const table = tableOf([{ origin: 'a', question: 'q', value: '2' }, { origin: 'a', question: 'q', value: '1' }]); // prettier-ignore
    expect(table.values).toEqual([['1']]);
  });
});
