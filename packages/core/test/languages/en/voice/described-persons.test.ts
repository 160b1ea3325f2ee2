import { expect, test } from 'vitest';
import { english } from '../../../../src/languages/en/index.ts';
import { read } from '../../../../src/index.ts';

const voiceOf = (text: string) => read({ id: 'x', text }, english).attributions[0]?.voice;

test.each([
  ['The harbour master, Irena Vosk, said the ferry had sunk.', 'Irena Vosk', 'master'],
  ['Irena Vosk, the harbour master, said the ferry had sunk.', 'Irena Vosk', 'master'],
  ['A baker, Pavel Vosk, said the ferry had sunk.', 'Pavel Vosk', 'baker'],
  ['The ferry’s mate, Pavel Vosk, said the ferry had sunk.', 'Pavel Vosk', 'mate'],
  ['The ferry had sunk, said the mayor of Vik, Irena Vosk.', 'Irena Vosk', 'mayor'],
  ['According to the mayor of Vik, Irena Vosk, the ferry had sunk.', 'Irena Vosk', 'mayor'],
])('whatever the noun beside a full name, the voice is the person named: %s', (text, label, role) => {
  expect(voiceOf(text)).toMatchObject({ kind: 'person', named: true, label, role });
});

test('no trade: what is a number, a relative or a thing', () => {
  expect(voiceOf('Ana Ruiz, a native of Vik, said the ferry had sunk.')?.role).toBeNull();
  expect(voiceOf('Ana Ruiz, the winner, said the ferry had sunk.')?.role).toBeNull();
});

test('several of a group are of its side', () => {
  expect(voiceOf('Two of the three council officials said the village was evacuated.')).toMatchObject({
    kind: 'persons',
    named: false,
    count: { min: 2, max: 2 },
    party: 'council',
    role: 'official',
  });
  expect(voiceOf('One of the council officials said the village was evacuated.')).toMatchObject({ kind: 'person', party: 'council' });
});
