import { describe, expect, test } from 'vitest';
import { syntheticArchive } from '../../../evaluation/archive/generate.ts';
import { folder, stemma } from './command.ts';
import { join } from 'node:path';

const linesOf = (values: readonly object[]): string => values.map((value) => JSON.stringify(value)).join('\n');
const { claims, known } = syntheticArchive(2);
const answers = known.slice(50).map(({ question, value }) => ({ question, known: value }));

describe('archive', () => {
  test('weighs claims from a file or a pipe, with words and with JSON', async () => {
    const here = folder({ 'claims.jsonl': linesOf([...claims, ...answers]) });
    const { out, errors, exit } = await stemma(['archive', join(here, 'claims.jsonl')]);
    expect([errors, exit]).toEqual(['', 0]);
    expect(out).toContain('350 questions of 36 origins.');
    expect(out).toContain('… and 10 more: “--format json” shows all.');
    const json = await stemma(['archive', '--format', 'json'], { stdin: linesOf([...answers, ...claims]) });
    expect((JSON.parse(json.out) as { questions: unknown[] }).questions).toHaveLength(50);
  });

  test('refuses a story, and says why', async () => {
    const { errors, exit } = await stemma(['archive'], { stdin: linesOf(claims.slice(0, 200)) });
    expect(errors).toContain('This is too small to be weighed as an archive.');
    expect(errors).toContain('30 and 200 are the least');
    expect(exit).toBe(3);
  });

  test('says which line is no claim', async () => {
    const { errors, exit } = await stemma(['archive'], { stdin: '{"origin":"a","question":"q","value":"v"}\n{"origin":"a"}' });
    expect(errors).toContain('Line 2: “question” is missing.');
    expect(exit).toBe(3);
  });
});
