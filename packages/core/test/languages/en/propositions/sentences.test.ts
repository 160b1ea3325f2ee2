import { expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';
import { propositionsOf } from '../../../../src/languages/en/propositions/index.ts';
import { MARKED } from './marked.ts';

/** "hand agent:pilot" and so on: one line for each part of each proposition, those without parts left out. */
function partsIn(text: string): readonly string[] {
  const reading = read({ id: 'a', text }, english);
  return propositionsOf(reading).flatMap(({ predicate, polarity, modality, arguments: parts }) => {
    const verb = `${polarity === 'no' ? 'not ' : ''}${modality === null ? '' : '? '}${predicate.root}`;
    return parts.map((p) => `${verb} ${p.role}:${reading.tokens[p.head]?.text ?? ''}`);
  });
}

function wantedOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const words = line.split(' ');
    const verb = words.filter((w) => !w.includes(':')).join(' ');
    return words.filter((w) => w.includes(':')).map((w) => `${verb} ${w}`);
  });
}

test('the parts of our own sentences are found', () => {
  let right = 0;
  let found = 0;
  let wanted = 0;
  const wrong: string[] = [];
  for (const [text, ...lines] of MARKED) {
    const want = wantedOf(lines);
    const got = partsIn(text);
    const both = want.filter((w) => got.includes(w));
    right += both.length;
    found += got.length;
    wanted += want.length;
    const missing = want.filter((w) => !got.includes(w));
    const extra = got.filter((g) => !want.includes(g));
    if (missing.length + extra.length > 0) wrong.push(`${text}\n   misses ${missing.join(', ')}\n   adds ${extra.join(', ')}`);
  }
  const precision = right / found;
  const recall = right / wanted;
  console.log(`propositions: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} of ${wanted}\n${wrong.join('\n')}`);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});
