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

test('compare --registry: a letter from the user’s file; what is wrong with the file is said by row', async () => {
  const here = folder({
    'a.txt': morning,
    'b.txt': evening,
    'good.csv':
      'Outlet,Letter,Date,Reason\nMorning Post,B,2031-04-09,"corrections, and who made them, are printed"\nEvening Post,B,2031-04-09,"corrections, and who made them, are printed"\n',
    'bad.csv': 'outlet,letter,date,reason\nMorning Post,G,2031-04-09,none\n',
  });
  const [a, b] = [join(here, 'a.txt'), join(here, 'b.txt')];
  const told = ['--outlet', `${a}=Morning Post`, '--outlet', `${b}=Evening Post`, '--format', 'json'];
  const { out } = await stemma(['compare', a, b, ...told, '--registry', join(here, 'good.csv')]);
  const { origins, questions } = JSON.parse(out) as {
    origins: { reliability?: { letter: string; reason: string } }[];
    questions: { answers: { admiralty: string }[] }[];
  };
  expect(origins.find((o) => o.reliability)?.reliability).toMatchObject({
    letter: 'B',
    reason: 'corrections, and who made them, are printed',
  });
  expect(questions.flatMap((q) => q.answers).some(({ admiralty }) => admiralty.startsWith('B'))).toBe(true);
  const bad = await stemma(['compare', a, b, '--registry', join(here, 'bad.csv')]);
  expect([bad.exit, bad.errors]).toEqual([
    2,
    expect.stringContaining('row 1 below the header: “letter”: it should be a letter from A to F.'),
  ]);
  const none = await stemma(['compare', a, b, '--registry', join(here, 'none.csv')]);
  expect([none.exit, none.errors]).toEqual([3, expect.stringContaining('There is no file')]);
});
