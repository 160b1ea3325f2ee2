import { expect, test } from 'vitest';
import { plainDate, precisely } from '../../src/text/plain-date.ts';
import { capital, counted, listed, ranged, spelled, stopped, threeCounts, unstopped, within } from '../../src/text/wording.ts';

test('counts agree with their noun', () => {
  expect([counted(1, 'report'), counted(3, 'report'), spelled(1, 'denial'), spelled(0, 'denial'), spelled(12, 'denial')]).toEqual([
    '1 report',
    '3 reports',
    'one denial',
    'no denials',
    '12 denials',
  ]);
});

test('a range stays a range', () => {
  expect([ranged({ min: 2, max: 4 }, 'origin'), ranged({ min: 1, max: 1 }, 'origin'), ranged({ min: 0, max: 0 }, 'origin')]).toEqual([
    '2–4 origins',
    '1 origin',
    'no origin',
  ]);
});

test('three counts stand side by side, and a side that nobody states is said to be', () => {
  expect(threeCounts({ reports: 6, origins: { min: 2, max: 4 }, parties: 2 })).toBe('6 reports · 2–4 origins · 2 parties');
  expect(threeCounts({ reports: 1, origins: { min: 1, max: 1 }, parties: 0 })).toBe('1 report · 1 origin · party not stated');
  expect(threeCounts({ reports: 1, origins: { min: 0, max: 0 }, parties: 0 })).toBe('1 report · no origin · no party');
});

test('lists are read aloud, long ones end in a number', () => {
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  expect(listed(['the log', 'a witness'], 4, 'or')).toBe('the log or a witness');
});

test('a description loses its capital within a sentence, a name keeps it', () => {
  expect(within('The harbour master')).toBe('the harbour master');
  expect(within('Officials in Port Elin')).toBe('officials in Port Elin');
  expect(within('Ana Ruiz')).toBe('Ana Ruiz');
  expect(within('Anders Holm')).toBe('Anders Holm');
});

test('sentences end in one stop', () => {
  expect(stopped('Who asked?')).toBe('Who asked?');
  expect(stopped('It closed')).toBe('It closed.');
  expect(unstopped('It closed. ')).toBe('It closed');
  expect(capital('it closed')).toBe('It closed');
});

test('a day is written out as exactly as it is known', () => {
  expect(plainDate({ from: '2031-03-05', to: '2031-03-05', precision: 'day' })).toBe('5 March 2031');
  expect(plainDate({ from: '2031-03-03', to: '2031-03-09', precision: 'week' })).toBe('3 March 2031 to 9 March 2031');
  expect(plainDate({ from: '2031-03-01', to: '2031-03-31', precision: 'month' })).toBe('March 2031');
  expect(plainDate({ from: '2031-03-05T06:40', to: null, precision: 'minute' })).toBe('5 March 2031, 06:40');
  expect(plainDate({ from: null, to: null, precision: 'day', text: 'Monday' })).toBe('“Monday”');
  expect(precisely({ from: null, to: null, precision: 'day' })).toBe('no day found');
});
