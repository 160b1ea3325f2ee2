import { describe, expect, test } from 'vitest';
import { english } from '../../../../src/languages/en/index.ts';
import { read } from '../../../../src/index.ts';

const chains = (text: string): readonly string[] =>
  read({ id: 'x', text }, english).attributions.map(({ chain }) =>
    chain.map(({ voice }) => (voice.kind === 'outlet' ? `[${voice.label}]` : voice.label)).join(' > '),
  );

describe('an outlet that no list knows', () => {
  test.each([
    ['The ferry had sunk, two divers told Northline.', '[Northline] > two divers'],
    ['Northline reported, citing two divers, that the ferry had sunk.', '[Northline] > two divers'],
    ['Northline, citing the mayor of Vik, Ana Ruiz, reported that the ferry had sunk.', '[Northline] > Ana Ruiz'],
    ['Two divers told the Northline news agency that the ferry had sunk.', '[Northline] > Two divers'],
    ['Two divers told the newspaper Vestposten that the ferry had sunk.', '[Vestposten] > Two divers'],
    ['The Defence Ministry told state television that the ferry had sunk.', '[state television] > The Defence Ministry'],
    ['Ana Ruiz said the talks were long, according to a translation by the Northline news agency.', '[Northline] > Ana Ruiz'],
    ['According to state TV, Ana Ruiz said the ferry had sunk.', '[state television] > Ana Ruiz'],
  ])('%s', (text, chain) => {
    expect(chains(text)).toContain(chain);
  });

  test.each([
    ['Two divers told Congress that the ferry had sunk.'],
    ['A diver told Vosk on Monday that the ferry had sunk. Vosk said she was sad.'],
    ['A diver told Vosk that the ferry had sunk. Irena Vosk is the mayor.'],
    ['Two divers told Norway that the ferry had sunk.'],
  ])('is not: %s', (text) => {
    expect(chains(text).join()).not.toContain('[');
  });
});
