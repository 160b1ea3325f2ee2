import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../src/schema/index.ts';
import { evening, folder, morning, stemma, within } from './command.ts';

const line = (value: unknown): string => JSON.stringify(value);

describe('reuse', () => {
  test('shows who took over whose words, and says what it could not read', async () => {
    const here = folder({ 'a.txt': morning, 'b.txt': `Late edition.\n\n${morning}`, 'c.txt': '' });
    const { out, errors, exit } = await within(['reuse', here]);
    expect(out).toContain('a.txt — b.txt a reprint');
    expect(out).toContain('2 texts; 1 once copies are put together: a.txt and b.txt.');
    expect(errors).toContain('c.txt');
    expect(exit).toBe(4);
  });

  test('two texts are needed', async () => {
    const { errors, exit } = await within(['reuse', folder({ 'a.txt': morning })]);
    expect(errors).toContain('Words can only be shared by two texts. One could be read.');
    expect(exit).toBe(3);
  });
});

describe('reuse --jsonl', () => {
  test('looks across lines, gives bad ones at once, and follows its schema', async () => {
    const stdin = [
      line({ id: 'a', text: morning, published: '2031-04-09' }),
      'nonsense',
      line({ id: 'a', text: evening }),
      line({ id: 'b', text: `${morning} ${evening}`, published: '2031-04-10' }),
      line({ id: 'c', text: evening, published: null }),
    ].join('\n');
    const { out, exit } = await stemma(['reuse', '--jsonl'], { stdin });
    const lines = out.trim().split('\n').map((l) => JSON.parse(l) as Record<string, unknown>); // prettier-ignore
    expect(lines.slice(0, 2).map(({ id, problem }) => [id, (problem as { line: number }).line])).toEqual([[null, 2], ['a', 3]]); // prettier-ignore
    expect(lines.slice(2).map(({ a, b, direction }) => [a, b, direction])).toEqual([['a', 'b', 'a>b'], ['b', 'c', expect.anything()]]); // prettier-ignore
    expect(exit).toBe(4);
    const validate = new Ajv2020().compile(jsonSchemas.reuse({ closed: true }));
    for (const pair of lines.slice(2)) expect([validate(pair), validate.errors]).toEqual([true, null]);
  });
});
