import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evening, folder, morning, stemma } from './command.ts';

test('without: every origin, then what falls with one; a beginning of an ID is enough, an unknown one is told', async () => {
  const here = folder({ 'a.txt': morning, 'b.txt': evening });
  const file = join(here, 'dossier.json');
  await stemma(['compare', join(here, 'a.txt'), join(here, 'b.txt'), '-o', file]);
  const { out } = await stemma(['without', file]);
  const origins = out.trim().split('\n').map((line) => line.split('\t')); // prettier-ignore
  expect(origins.length).toBeGreaterThan(1);
  const [id = '', falls = ''] = origins.find(([, count]) => Number(count) > 0) ?? [];
  const told = await stemma(['without', file, id.slice(0, 8)]);
  expect(told.out).toContain('Without ');
  expect(told.out).toMatch(falls === '1' ? /One answer falls/ : new RegExp(`${falls} answers fall`));
  const json = JSON.parse((await stemma(['without', file, id, '--format', 'json'])).out) as { answers: { falls: boolean }[] };
  expect(json.answers.filter((a) => a.falls)).toHaveLength(Number(falls));
  const unknown = await stemma(['without', file, 'o-nobody']);
  expect([unknown.exit, unknown.errors]).toEqual([6, expect.stringContaining('Nothing in this dossier is an origin of that ID.')]);
});
