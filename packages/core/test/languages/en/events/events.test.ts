import { describe, expect, test } from 'vitest';
import { alignEvents, english, read } from '../../../../src/index.ts';
import type { EventMention } from '../../../../src/index.ts';
import { tracesOf } from '../../../../src/languages/en/events/index.ts';
import { isLight, isReporting, nearness, rootOf } from '../../../../src/languages/en/events/words.ts';
import type { PartOfSpeech } from '../../../../src/index.ts';
import { ownTime } from '../../../own-time.ts';

/** Reports in which [brackets] stand around the mentions; each mention is called by its report, its place in it and its words. */
function story(...marked: readonly string[]) {
  const mentions: EventMention[] = [];
  const reports = marked.map((source, r) => {
    let text = '';
    let at = 0;
    for (const { index, 0: whole, 1: words = '' } of source.matchAll(/\[(.*?)\]/g)) {
      text += source.slice(at, index);
      mentions.push({ id: `${'abcdef'[r]!}${mentions.filter((m) => m.report === 'abcdef'[r]!).length}-${words}`, report: 'abcdef'[r]!, start: text.length, end: text.length + words.length }); // prettier-ignore
      text += words;
      at = index + whole.length;
    }
    return { id: 'abcdef'[r]!, text: text + source.slice(at) };
  });
  return { readings: reports.map((report) => read(report, english)), mentions };
}
const aligned = (...marked: readonly string[]): string[] => {
  const { readings, mentions } = story(...marked);
  return alignEvents(readings, mentions, english).map((group) => group.join(' '));
};

describe('roots', () => {
  test.each<[string, string, PartOfSpeech, string]>([
    ['killed', 'kill', 'VERB', 'kill'],
    ['killings', 'killing', 'NOUN', 'kill'],
    ['acquisition', 'acquisition', 'NOUN', 'acquire'],
    ['robbery', 'robbery', 'NOUN', 'rob'],
    ['death', 'death', 'NOUN', 'die'],
    ['dead', 'dead', 'ADJ', 'die'],
    ['dismissal', 'dismissal', 'NOUN', 'dismiss'],
    ['clashes', 'clashes', 'NOUN', 'clash'],
    ['lawless', 'lawless', 'ADJ', 'lawless'],
    ['constructor', 'constructor', 'NOUN', 'constructor'], // a member of every object, and in no list
    ['flumbering', 'flumber', 'VERB', 'flumber'], // no word at all: as the tagger has it
  ])('%s is %s', (lower, lemma, pos, root) => expect(rootOf({ lower, lemma, pos })).toBe(root));

  test('kin both ways round, strangers not', () => {
    expect(nearness('buy', 'acquire')).toBeGreaterThan(0);
    expect(nearness('acquire', 'buy')).toBe(nearness('buy', 'acquire'));
    expect(nearness('buy', 'drown')).toBe(0);
    expect([isReporting('say'), isReporting('sink'), isLight('make'), isLight('sink')]).toEqual([true, false, true, false]);
  });
});

describe('traces', () => {
  const trace = (marked: string) => {
    const { readings, mentions } = story(marked);
    return tracesOf(readings, mentions)[0]!;
  };
  // roots are American, as the tagger’s lemmas are
  test('whom it is done to, active, passive and as a noun', () => {
    expect([...trace('Two gunmen [shot] the harbour master at dawn.').patient]).toEqual(['harbor', 'master']);
    expect([...trace('The harbour master was [shot] by two gunmen.').patient]).toEqual(['harbor', 'master']);
    expect([...trace('Police regret the [shooting] of the harbour master.').patient]).toContain('master');
  });
  test('a light verb leaves the word to its noun', () => {
    expect(trace('The council [took a vote] on the bridge.').root).toBe('vote');
    expect(trace('The firm [took over] the yard.').root).toBe('take');
  });
  test('no word stands there', () => {
    const { readings } = story('The bridge fell.');
    expect(tracesOf(readings, [{ id: 'm', report: 'a', start: 16, end: 16 }])).toEqual([null]);
    expect(tracesOf(readings, [{ id: 'm', report: 'nobody', start: 0, end: 3 }])).toEqual([null]);
  });
});

describe('one event', () => {
  test('a verb and the noun made of it, across reports', () => {
    expect(
      aligned(
        'Vikstad police [arrested] the ferry captain Olav Berg on Monday.',
        'The [arrest] of the ferry captain Olav Berg in Vikstad surprised the crew.',
        'Olav Berg, captain of the ferry, was [arrested] in Vikstad.',
      ),
    ).toEqual(['a0-arrested b0-arrest c0-arrested']);
  });
  test('words that are kin, of the same thing', () => {
    expect(
      aligned(
        'Nordbank [bought] the Vikstad shipyard for ten million crowns on Monday.',
        'Nordbank [purchased] the Vikstad shipyard on Monday for ten million crowns.',
      ),
    ).toEqual(['a0-bought b0-purchased']);
  });
  test('strangers stay apart', () => {
    expect(
      aligned('The bridge at Vikstad [collapsed] on Monday.', 'A choir [sang] in the old church of Marren on Sunday evening.'),
    ).toEqual(['a0-collapsed', 'b0-sang']);
  });
  test('what different speakers say is not one saying', () => {
    expect(
      aligned('The crane was old, harbour master Ines Dahl [said].', 'No ship will sail before spring, minister Tom Reyl [said].'),
    ).toHaveLength(2);
  });
  test('the order in which things are given changes nothing', () => {
    const { readings, mentions } = story(
      'Rebels [attacked] the convoy. The [attack] [killed] two drivers.',
      'Two drivers were [killed] when the convoy was [attacked] near Marren.',
      'An [assault] on a convoy left two [dead], the army [said].',
    );
    const there = alignEvents(readings, mentions, english);
    expect(alignEvents([...readings].reverse(), [...mentions].reverse(), english)).toEqual(there);
    expect(there.flat().sort()).toEqual(mentions.map(({ id }) => id).sort());
  });
  test('nothing given, nothing found', () => expect(alignEvents([], [], english)).toEqual([]));
  test('a very long list of mentions costs no more than its length', () => {
    const text = 'The crane fell and the pier burned and the mayor said so. '.repeat(700);
    const reading = read({ id: 'a', text }, english);
    const mentions = [...text.matchAll(/fell|burned|said/g)].map(({ index, 0: words }) => ({ id: String(index), report: 'a', start: index, end: index + words.length })); // prettier-ignore
    const began = ownTime();
    expect(alignEvents([reading], mentions, english).flat()).toHaveLength(2100);
    expect(ownTime() - began).toBeLessThan(20_000);
  }, 40_000);
});
