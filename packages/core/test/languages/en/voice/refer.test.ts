import { describe, expect, test } from 'vitest';
import { attributed } from './attributed.ts';

const read = (text: string) => attributed(text);
const last = (text: string) => read(text).attributions.at(-1);
const said = (source: string): string => `<source>${source}</source> <cue>said</cue> <content>it was late</content>.`;

describe('whom a source means', () => {
  test.each([
    // one person, however the name is written
    ['Karla B. Lind came by boat. Karla Lind waved. ' + said('Ms. Lind'), 'Karla B. Lind'],
    ['Timothy Vik came by boat. ' + said('Tim Vik'), 'Timothy Vik'],
    ['Karla O’Dell came by boat. ' + said("O'Dell"), 'Karla O’Dell'],
    ['Peter Lind Jr. came by boat. ' + said('Mr. Lind'), 'Peter Lind Jr.'],
    ['Transport Minister Owen Pell came by boat. ' + said('Pell'), 'Owen Pell'],
    // a surname that two bear
    ['Karla Lind and Peter Lind came by boat. ' + said('Mr. Lind'), 'Peter Lind'],
    ['Karla Lind came by boat. Lind was late. The crowd waved.\nPeter Lind waved.\n' + said('Lind'), 'Karla Lind'],
    ['Karla Lind came by boat. Peter Lind waved. ' + said('Lind'), 'Lind'],
    // the speaker before the subject, the subject before anybody else
    ['<source>Karla Lind</source> <cue>said</cue> <content>Ana Vik was at sea</content>. ' + said('She'), 'Karla Lind'],
    ['Karla Lind beat Ana Vik in May. ' + said('She'), 'Karla Lind'],
    ['The harbour thanked Karla Lind. ' + said('She'), 'Karla Lind'],
    ['The harbour thanked Karla Lind and Ana Vik. ' + said('She'), 'She'],
    ['Karla Lind’s plan failed. ' + said('She'), 'Karla Lind'],
    ['Karla Lind came by boat. She waved to Ana Vik. ' + said('She'), 'Karla Lind'],
    ['When the wheel was given to Karla Lind, <source>she</source> <cue>said</cue> <content>it was late</content>.', 'Karla Lind'],
    // first names and titles tell who can be he and she
    ['Karla Lind came with Peter Vik. Karla Lind waved. ' + said('He'), 'Peter Vik'],
    ['Peter Vik came by boat. Karla Lind waved. ' + said('He'), 'Peter Vik'],
    ['The harbour thanked Ted Lind. ' + said('He'), 'Ted Lind'],
    // nobody tells something of himself by name
    ['Karla Lind waved. Ana Vik came by boat. <source>She</source> <cue>said</cue> <content>Vik was late</content>.', 'Karla Lind'],
    // a thing and a body are no he
    ['<source>The plan</source> <cue>said</cue> <content>no</content>. ' + said('He'), 'He'],
    // many
    ['<source>Two divers</source> <cue>said</cue> <content>no</content>. ' + said('They'), 'Two divers'],
    ['Many divers waved. ' + said('They'), 'Many divers'],
    ['The port authority closed the pier. ' + said('It'), 'The port authority'],
    // descriptions
    ['Karla Lind came by boat. ' + said('The senator'), 'Karla Lind'],
    ['President Karla Lind met Danish President Ana Vik.\nThe rain fell. ' + said('The president'), 'Karla Lind'],
    ['Former governor Karla Lind met Gov. Ana Vik.\nThe rain fell. ' + said('The governor'), 'Ana Vik'],
    ['Karla Lind came by boat. ' + said('The witness'), 'The witness'],
    ['The fire chief, Tomas Reier, came by boat. ' + said('The chief'), 'Tomas Reier'],
    ['Lena Holt, 34, a teacher, came by boat. ' + said('The teacher'), 'Lena Holt'],
    ['The Harbour Safety Board met the Ferry Union. ' + said('The board'), 'The Harbour Safety Board'],
    ['<source>Corven Chemicals</source> <cue>said</cue> <content>no</content>. ' + said('The company'), 'Corven Chemicals'],
    ['Corven Chemicals shut two mines.\nThe rain fell. ' + said('The group'), 'Corven Chemicals'],
    ['The port hired a former ferry captain in May. ' + said('The captain'), 'a former ferry captain'],
    ['A memo to divers released by the port came out.\nThe rain fell. ' + said('The memo'), 'A memo to divers'],
    ['Corven Tides, a research group, came by boat. ' + said('The group'), 'Corven Tides'],
    ['An old man came by boat. Then came the man Jo Vik. ' + said('The man'), 'Jo Vik'],
    ['The port sent memos. ' + said('The memo'), 'The memo'],
    [
      '<source>A ferry official</source> <cue>said</cue> <content>no</content>.\n<source>A port official</source> <cue>said</cue> <content>yes</content>.\n' +
        said('The official'),
      'A port official',
    ],
    ['The crowd waved to Karla Lind. ' + said('The former secretary of state'), 'Karla Lind'],
    [
      'Strategist Jo Vik met Karla Lind. <source>Jo Vik</source> <cue>said</cue> <content>no</content>. ' + said('The nominee'),
      'Karla Lind',
    ],
    ['Then Corven said the pier was shut. “We wait,” <source>he</source> <cue>said</cue>, “<content>for boats</content>.”', 'Corven'],
    ['Karla Lind and Mayor Ana Vik came by boat. ' + said('They'), 'Karla Lind and Ana Vik'],
    ['While <source>she</source> <cue>said</cue> <content>it was late</content>, Karla Lind waved.', 'Karla Lind'],
    ['Asked by Jo Vik, <source>Ana Lind</source> <cue>said</cue> <content>no</content>. ' + said('She'), 'Ana Lind'],
    ['The Harbour Department closed the pier. ' + said('The agency'), 'The Harbour Department'],
    ['The Lind campaign was late.\nThe rain fell.\nThe crowd left.\nThe boats came.\n' + said('The campaign'), 'The Lind campaign'],
    ['The Lind campaign was late. The Vik campaign came.\nThe rain fell.\nThe crowd left.\n' + said('The campaign'), 'The campaign'],
    // of Vik nothing tells who it is
    ['Karla Lind came by boat. ' + said('Vik') + ' The rain fell. ' + said('The senator'), 'The senator'],
  ])('%s', (text, label) => {
    expect(last(text)?.voice?.label).toBe(label);
  });
  test('a resolution names the words to which it points', () => {
    const { report, attributions } = read('Karla Lind came by boat. ' + said('She'));
    const refers = attributions[0]?.chain.at(-1)?.refers;
    expect(refers && report.text.slice(refers.start, refers.end)).toBe('Karla Lind');
  });
  test('a shared surname that tells nobody is noted', () => {
    const { notes } = read('Karla Lind came by boat. Peter Lind waved. ' + said('Lind'));
    expect(notes.map((n) => n.detail)).toEqual(['“Lind” may be Karla Lind or Peter Lind.']);
  });
  test.each([
    ['The fire chief, Tomas Reier,', 'Tomas Reier'],
    ['harbour master Ola M. Berg', 'Ola M. Berg'],
    ['Transport Secretary Jorun Vik', 'Jorun Vik'],
  ])('somebody named is not anonymous: %s', (source, label) => {
    expect(last(said(source))?.voice).toMatchObject({ label, named: true });
  });
  test('a company is no person', () => {
    expect(last(said('Corven Chemicals'))?.voice?.kind).toBe('institution');
  });
  test('a place is no person', () => {
    expect(last('The crowd left San Vik. ' + said('She'))?.voice?.label).toBe('She');
  });
});
