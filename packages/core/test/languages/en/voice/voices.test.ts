import { describe, expect, test } from 'vitest';
import { attributed, chains } from './attributed.ts';

const voice = (source: string, rest = '.', before = '') =>
  attributed(`${before}<source>${source}</source> <cue>said</cue> that <content>the pier was closed</content>${rest}`).attributions[0]
    ?.voice;

describe('who speaks', () => {
  test.each([
    [
      'two Norwegian officials',
      { kind: 'persons', count: { min: 2, max: 2 }, party: 'Norway', role: 'official', named: false, onRecord: false },
    ],
    ['Norwegian officials', { kind: 'persons', count: { min: 2, max: null }, party: 'Norway' }],
    ['a ferry official familiar with the talks', { kind: 'person', access: 'familiar with the talks', count: { min: 1, max: 1 } }],
    ['at least three divers', { kind: 'persons', count: { min: 3, max: null } }],
    ['several divers', { kind: 'persons', count: { min: 3, max: null } }],
    ['a handful of divers', { count: { min: 2, max: null } }],
    ['more than a dozen divers', { kind: 'persons', count: { min: 13, max: null } }],
    ['two dozen divers', { count: { min: 24, max: 24 } }],
    ['nearly 30 divers', { count: { min: 2, max: 30 } }],
    ['critics', { kind: 'weasel', count: { min: 2, max: null } }],
    ['Lena Moor, the magnate who has the ear of the president,', { label: 'Lena Moor', role: 'magnate' }],
    ['Lena Moor, the president’s lawyer,', { role: 'lawyer' }],
    ['Lena Moor, a friend of the mayor,', { role: 'friend' }],
    ['Sen. Lena Moor', { label: 'Lena Moor', role: 'senator' }],
    ['a Ruiz source', { kind: 'person', party: 'Ruiz team' }],
    ['Republican sources', { kind: 'persons', party: 'Republicans' }],
    ['a spokesman', { kind: 'person', onRecord: true }],
    ['a lot of officials', { kind: 'persons', role: 'official', count: { min: 2, max: null } }],
    ['some', { kind: 'weasel', count: { min: 2, max: null } }],
    ['Democratic Party officials', { party: 'Democratic Party' }],
    ['Jo Lind, an adviser to Ana Ruiz and a donor,', { label: 'Jo Lind', party: 'Ruiz team', role: 'adviser' }],
    ['Jo Lind, a Harbour Authority spokeswoman,', { party: 'Harbour Authority', role: 'spokeswoman' }],
    ['the harbour’s spokeswoman, Orla Venn', { kind: 'person', named: true, label: 'Orla Venn', role: 'spokeswoman' }],
    ['the congressional report', { kind: 'document' }],
    ['a report released by the Harbour Institute', { kind: 'document', party: 'Harbour Institute' }],
    ['Palace press secretary Ola Earnest', { kind: 'person', named: true, label: 'Ola Earnest', role: 'secretary' }],
    ['officials with knowledge of the closed-door talks', { access: 'with knowledge of the closed-door talks' }],
    ['divers involved in the dive and its planning', { access: 'involved in the dive and its planning' }],
    ['a source who has seen the letter', { kind: 'vague', access: 'who has seen the letter' }],
    ['a source on the call', { access: 'on the call' }],
    ['a Democratic aide', { kind: 'person', party: 'Democrats', role: 'aide', named: false }],
    ['GOP strategists', { kind: 'persons', party: 'Republicans', expert: false }],
    ['strategists', { kind: 'weasel', party: null }],
    ['a Republican strategist for Ana Ruiz', { party: 'Ruiz team' }],
    ['Jo Lind, a Republican donor,', { label: 'Jo Lind', party: null, role: 'donor' }],
    ['a Norwegian journalist', { party: null, role: 'journalist' }],
    ['a longtime adviser to Ana Ruiz', { party: 'Ruiz team', role: 'adviser' }],
    ['a spokeswoman for the mayor', { party: 'mayor', onRecord: true }],
    ['Several dock officials', { party: null, role: 'official' }],
    ['a Harbour Institute poll', { kind: 'document', named: true, party: 'Harbour Institute' }],
    ['a Harbour Institute Poll', { kind: 'document', named: true }],
    ['a new survey by the Harbour Institute', { kind: 'document', named: true, party: 'Harbour Institute' }],
    ['a new poll', { kind: 'document', named: false, party: null, onRecord: true }],
    ['a memo obtained by the Harbour Gazette', { kind: 'document', named: false, label: 'a memo' }],
    ['papers filed by the Seafarers Union', { kind: 'document', named: true, party: 'Seafarers Union' }],
    ['new research', { kind: 'document' }],
    ['a local movement', { kind: 'institution' }],
    ['the health ministry', { kind: 'institution', role: null, body: 'ministry' }],
    [
      'Mellor, a spokeswoman for the Harbour Authority,',
      { kind: 'person', named: true, label: 'Mellor', party: 'Harbour Authority', role: 'spokeswoman' },
    ],
    ['sources close to the talks', { kind: 'vague', party: null, access: 'close to the talks', label: 'sources close to the talks' }],
    ['Observers', { kind: 'weasel' }],
    ['some analysts', { kind: 'weasel' }],
    ['Sources', { kind: 'vague', access: null }],
    ['Norway’s foreign ministry', { kind: 'institution', named: true, party: 'Norway', onRecord: true }],
    ['Oslo', { kind: 'institution', named: true, party: 'Norway' }],
    ['the Danish embassy in Oslo', { kind: 'institution', party: 'Denmark' }],
    ['police', { kind: 'institution', named: false, party: 'police', onRecord: true }],
    ['a police officer', { kind: 'person', party: 'police', role: 'officer', onRecord: false }],
    ['Reuters', { kind: 'outlet', named: true, label: 'Reuters' }],
    ['the Harbour Gazette', { kind: 'outlet', named: true, label: 'Harbour Gazette' }],
    ['another report', { kind: 'outlet', named: false }],
    ['a report from the Harbour Gazette', { kind: 'outlet', label: 'Harbour Gazette' }],
    ['a police report', { kind: 'document' }],
    ['Ana Ruiz, the mayor,', { kind: 'person', named: true, label: 'Ana Ruiz', role: 'mayor', onRecord: true }],
    ['The Danish ambassador, Jo Lind,', { kind: 'person', label: 'Jo Lind', party: 'Denmark', role: 'ambassador' }],
    ['Transport Minister Owen Pell', { kind: 'person', label: 'Owen Pell', role: 'minister', party: 'Transport Ministry' }],
    ['Foreign Minister Jo Lind', { kind: 'person', label: 'Jo Lind', role: 'minister' }],
    ['Dr. Ola Berg, a senior fellow at the Centre for Harbours,', { kind: 'person', named: true, expert: true, party: null }],
    ['a spokesperson for the Ruiz campaign', { kind: 'person', named: false, party: 'Ruiz team', onRecord: true }],
    ['the Ruiz transition team', { kind: 'institution', party: 'Ruiz team' }],
    ['Jo Bern, Ruiz’s lawyer,', { kind: 'person', label: 'Jo Bern', party: 'Ruiz team', role: 'lawyer' }],
    ['a statement from the health ministry', { kind: 'institution', onRecord: true }],
    ['the Danish ambassador to Norway', { party: 'Denmark' }],
    ['Norwegian and Danish officials', { party: null }],
    ['a senior Ana Ruiz adviser', { kind: 'person', named: false, party: 'Ruiz team', role: 'adviser' }],
    ['Ola Berg, a spokesman for Mrs. Ruiz,', { label: 'Ola Berg', party: 'Ruiz team' }],
    ['Republicans', { kind: 'persons', named: false, party: 'Republicans' }],
    ['Norwegians', { kind: 'persons', named: false, party: 'Norway' }],
    ['Secretary of State Jo Lind', { label: 'Jo Lind', named: true }],
    ['the Korvian embassy in Oslo', { kind: 'institution', party: 'Korvian' }],
    ['Ana Ruiz and Jo Lind', { kind: 'persons', named: true, count: { min: 2, max: 2 } }],
  ])('%s', (source, wanted) => {
    expect(voice(source, '. Ana Ruiz came. Jo Lind left.')).toMatchObject(wanted);
  });

  test.each([
    [
      'Dara Holt, executive director of the Vester Seamen’s Relief Movement,',
      { label: 'Dara Holt', party: 'Vester Seamen’s Relief Movement' },
    ],
    ['Norda Ferries Vice President for news and talk Dara Holt', { label: 'Dara Holt', named: true, party: 'Norda Ferries' }],
    ['Dara Holt, a spokeswoman for Norda’s parent company, Vester International,', { label: 'Dara Holt', party: 'Vester International' }],
    ['Dara Holt of the Seafarers Union', { label: 'Dara Holt', party: 'Seafarers Union' }],
    ['Dara Holt of shipping firm NFX', { label: 'Dara Holt', party: 'NFX' }],
    ['the Seafarers Union’s Dara Holt', { label: 'Dara Holt', party: 'Seafarers Union' }],
    ['Dara Holt of Port Lund', { label: 'Dara Holt', party: null }],
    ['Dara Holt, Norda’s former chief spokeswoman,', { label: 'Dara Holt', party: null, role: 'spokeswoman' }],
    ['Dara Holt, the former governor of Westmark,', { party: null, role: 'governor' }],
    ['current and former Norda officials', { party: 'Norda' }],
    ['Senator Dara Holt of Westmark', { label: 'Dara Holt', party: null, role: 'senator' }],
    ['Westmark Senator Dara Holt', { label: 'Dara Holt', party: null, role: 'senator' }],
    ['Dara Holt, a Republican operative,', { party: null, role: 'operative' }],
    ['Dara Holt, a teacher from Port Lund,', { party: null, role: 'teacher' }],
    ['a woman in Port Lund', { party: null }],
    ['the Norwegian Sailors Union', { kind: 'institution', named: true, party: 'Norwegian Sailors Union' }],
    ['a letter from the Norwegian Sailors Union', { named: true, party: 'Norwegian Sailors Union' }],
    ['the University of Denmark', { kind: 'institution', named: true, party: 'University of Denmark' }],
    ['Norwegian Sailors Fund president Dara Holt', { label: 'Dara Holt', party: 'Norwegian Sailors Fund' }],
    ['The Council on Danish-Swedish Relations National Executive Director Dara Holt', { label: 'Dara Holt', role: 'director' }],
    ['a major Danish rights group', { kind: 'institution', named: false }],
    ['Dara Holt, chief executive of Private Harbour Services,', { party: 'Private Harbour Services' }],
    ['Dara Holt, senior director for Nordic affairs at the National Harbour Council,', { party: 'National Harbour Council' }],
    ['Ruiz’s chief strategist, Dara Holt,', { label: 'Dara Holt', party: 'Ruiz team', expert: false }],
    ['One mayoral hopeful, Dara Holt,', { label: 'Dara Holt', named: true }],
    ['the port’s spokesman, Peter Cook,', { label: 'Peter Cook', named: true, role: 'spokesman' }],
    ['four in 10 divers', { kind: 'persons', count: { min: 2, max: null } }],
    ['About half', { kind: 'persons', count: { min: 2, max: null } }],
    ['two-thirds of divers', { kind: 'persons', count: { min: 2, max: null } }],
    ['32 percent of Norwegian divers', { kind: 'persons', named: false }],
    ['divers clamoring to leave the port', { kind: 'persons', label: 'divers' }],
    ['critics in both parties', { kind: 'weasel', party: null }],
    ['officials in both parties', { party: null }],
    ['an ad', { kind: 'document' }],
    ['a report Tuesday from the Harbour Gazette', { kind: 'outlet', label: 'Harbour Gazette' }],
    ['the Dara Holt Foundation', { kind: 'institution', named: true }],
    ['Senate Minority Whip Ola Durben', { label: 'Ola Durben', named: true }],
  ])('whose side: %s', (source, wanted) => {
    expect(voice(source, '. Ana Ruiz came. Dara Holt left.')).toMatchObject(wanted);
  });

  test('why a voice is unnamed is kept as it is worded', () => {
    expect(voice('A ferry official', ', on condition of anonymity because the talks were private.')?.reason).toBe(
      'on condition of anonymity because the talks were private',
    );
  });
  test('a spokesperson who must not be named is not on the record', () => {
    expect(voice('a spokesperson for the Ruiz campaign who asked not to be named', '. Ana Ruiz came.')?.onRecord).toBe(false);
  });
  test('what somebody is called elsewhere in the report is known here', () => {
    expect(voice('Lind', '.', 'The Danish ambassador, Jo Lind, came by boat. ')).toMatchObject({
      label: 'Jo Lind',
      party: 'Denmark',
      role: 'ambassador',
    });
  });
  test('a surname that two people share is left as worded', () => {
    expect(voice('Lind', '.', 'Jo Lind came. Karla Lind left. ')?.label).toBe('Lind');
  });
  test('a people is of the country of the report that its name is made from', () => {
    expect(voice('two Ardanian officials', '. Ardany is far.')?.party).toBe('Ardany');
  });
  test('a “he” that is nobody yet is not pointed back to', () => {
    expect(
      attributed('<source>He</source> <cue>said</cue> <content>no</content>. <source>She</source> <cue>said</cue> <content>yes</content>.')
        .attributions[1]?.voice?.label,
    ).toBe('She');
  });
  test('a thing that shows something is the report’s own voice', () => {
    const { attributions, carried } = attributed(
      '<source>The closure</source> <cue>highlighted</cue> <content>the age of the pier</content>.',
    );
    expect([attributions[0]?.voice, attributions[0]?.chain, carried]).toEqual([null, [], []]);
  });
});

describe('the chain', () => {
  test.each([
    [
      'a source who told an outlet',
      '<source>A diver</source> <cue>told</cue> the Harbour Gazette that <content>the pier was closed</content>.',
      ['Harbour Gazette > A diver'],
    ],
    [
      'an outlet that cites somebody, in front',
      '<source>The Harbour Gazette</source>, citing two divers, <cue>reported</cue> that <content>the pier was closed</content>.',
      ['Harbour Gazette > two divers'],
    ],
    [
      'an outlet behind a relative pronoun',
      'This was backed by the Harbour Gazette (HG), <source>which</source>, citing two divers, <cue>reported</cue> <content>a closure</content>.',
      ['Harbour Gazette > two divers'],
    ],
    [
      'one speech inside another',
      '<source>The Harbour Gazette</source> <cue>reported</cue> that <content><source>the mayor</source> <cue>said</cue> <content>the pier was closed</content></content>.',
      ['Harbour Gazette', 'Harbour Gazette > the mayor'],
    ],
    [
      'a short name after the full one',
      '<source>The Northern Harbour Times</source> <cue>reported</cue> <content>a fire</content>. <source>The Times</source> <cue>reported</cue> <content>a flood</content>.',
      ['Northern Harbour Times', 'Northern Harbour Times'],
    ],
    [
      'several outlets before the word of citing: nobody’s relay',
      'Reports by Reuters, the Harbour Gazette and AFP, <cue>citing</cue> <source>two divers</source>, <content>speak of a closure</content>.',
      ['two divers'],
    ],
    [
      'a member of a group keeps the outlet',
      '<source>Two divers</source> <cue>told</cue> Reuters <content>of a fire</content>. <source>One of the divers</source> <cue>said</cue> <content>it was small</content>.',
      ['Reuters > Two divers', 'Reuters > One of the divers'],
    ],
    [
      'no outlet is carried into another paragraph for a name',
      '<source>Ana Ruiz</source> <cue>told</cue> Reuters <content>of a fire</content>.\n<source>Ruiz</source> <cue>said</cue> <content>it was small</content>.',
      ['Reuters > Ana Ruiz', 'Ana Ruiz'],
    ],
    [
      'a surname that was a person’s is no body',
      '<source>Mellor, a diver,</source> <cue>told</cue> Reuters <content>of a fire</content>.\n<source>Mellor</source> <cue>said</cue> <content>it was small</content>.',
      ['Reuters > Mellor', 'Mellor'],
    ],
    [
      'nor for “she”',
      '<source>Ana Ruiz</source> <cue>told</cue> Reuters <content>of a fire</content>.\n<source>She</source> <cue>said</cue> <content>it was small</content>.',
      ['Reuters > Ana Ruiz', 'Ana Ruiz'],
    ],
    [
      'an unnamed group stays reached by its outlet',
      '<source>Two divers</source> <cue>told</cue> Reuters <content>of a fire</content>.\n<source>The divers</source> <cue>said</cue> <content>it was small</content>.',
      ['Reuters > Two divers', 'Reuters > Two divers'],
    ],
    [
      'a document that an outlet obtained, and who speaks in it',
      '<cue>According to</cue> <source>a letter obtained by Reuters</source>, <content><source>Ana Ruiz</source> <cue>said</cue> <content>the pier was closed</content></content>.',
      ['Reuters > a letter', 'Reuters > a letter > Ana Ruiz'],
    ],
    [
      'who is quoted in a document',
      'Court papers quote <source>the skipper</source> <cue>acknowledging</cue> <content>the collision</content>.',
      ['Court papers > the skipper'],
    ],
  ])('%s', (_, text, wanted) => {
    expect(chains(text)).toEqual(wanted);
  });
});
