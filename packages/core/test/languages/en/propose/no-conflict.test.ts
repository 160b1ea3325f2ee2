import { describe, expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';
import { align } from '../../../../src/stages/align/index.ts';

/** The questions on which two reports of one story are set against each other. */
function opposed(a: string, b: string, days: readonly [string, string] = ['2031-04-09', '2031-04-09']): readonly string[] {
  const readings = [a, b].map((text, i) => read({ id: `r${i}`, text, published: days[i] as string }, english));
  return align(readings, english).questions.flatMap((q) =>
    q.relations.some((r) => r.kind === 'conflict' || r.kind === 'party-denial') ? [q.text] : [],
  );
}

const FIRE = 'A fire broke out at the Harbour Hall in Lenna on Monday. ';

describe('what looks like two accounts, and is one', () => {
  test('“all but five” is not five', () => {
    const released = 'Eight of the guests were released from the hospital.';
    expect(opposed(`${FIRE}Five of the guests were released from the hospital.`, `${FIRE}${released}`)).toHaveLength(1);
    expect(opposed(`${FIRE}All but five of the guests were released from the hospital.`, `${FIRE}${released}`)).toEqual([]);
  });

  test('the call and the arrival have times of their own', () => {
    const called = 'Firefighters were called to the Harbour Hall in Lenna at 7:10 p.m. Monday.';
    expect(opposed(called, 'Firefighters were called to the Harbour Hall in Lenna at 7:40 p.m. Monday.')).toHaveLength(1);
    expect(opposed(called, 'Firefighters arrived at the Harbour Hall in Lenna at 7:40 p.m. Monday.')).toEqual([]);
  });

  test('an age that was corrected is nobody’s any more', () => {
    const now = `${FIRE}The cook, Tomas Verhoeven, 36, was alone.`;
    expect(opposed(now, `${FIRE}Police said that Tomas Verhoeven was 39.`)).toHaveLength(1);
    expect(opposed(now, `${FIRE}Police initially said that Tomas Verhoeven was 39, but later corrected his age.`)).toEqual([]);
  });

  test('an age of another year is no second age', () => {
    const now = `${FIRE}The cook, Tomas Verhoeven, 36, was alone.`;
    expect(opposed(now, `${FIRE}Tomas Verhoeven was 19 and lived in Holm.`)).toHaveLength(1);
    expect(opposed(now, `${FIRE}Tomas Verhoeven, who was 19 at the time, once lived in Holm.`)).toEqual([]);
  });

  test('Sixth Street is 6th Street', () => {
    const street = (name: string): string => `A man was shot on ${name} in Lenna on Monday.`;
    expect(opposed(street('Sixth Street'), street('9th Street'))).toHaveLength(1);
    expect(opposed(street('Sixth Street'), street('6th Street'))).toEqual([]);
  });

  test('who is no longer a suspect is not said to be one', () => {
    const resident = 'Jon Berg was a resident of Lenna who came to help.';
    expect(opposed(resident, 'Jon Berg is no longer a suspect, police in Lenna said.')).toEqual([]);
  });

  test('those hurt badly are some of those hurt', () => {
    const four = 'A bus hit the Old Quay in Lenna on Monday, and four people were injured.';
    expect(opposed(four, 'A bus hit the Old Quay in Lenna on Monday. Two people were injured.')).toHaveLength(1);
    expect(opposed(four, 'A bus hit the Old Quay in Lenna on Monday. Two people were critically injured.')).toEqual([]);
  });

  test('of several who are charged each report may name another', () => {
    const charged = (who: string): string =>
      `Police in Lenna held three men over the raid. ${who} was charged with robbing the Alder bank in Lenna.`;
    expect(opposed(charged('Jon Berg'), charged('Ivo Brandt'))).toEqual([]);
  });

  test('“one gunman drove” tells of one of them', () => {
    const two = 'Two gunmen attacked the Harbour Hall in Lenna on Monday.';
    expect(opposed(two, 'A lone gunman attacked the Harbour Hall in Lenna on Monday.').length).toBeGreaterThan(0);
    expect(opposed(two, 'Shots were fired at the Harbour Hall in Lenna on Monday. One gunman drove off in a van.')).toEqual([]);
  });

  test('a day behind another occasion is the day of that', () => {
    const shot = 'Tomas Verhoeven was shot dead at the Old Quay in Lenna on July 8.';
    expect(opposed(shot, 'Tomas Verhoeven was shot dead at the Old Quay in Lenna on July 15.')).toHaveLength(1);
    expect(
      opposed(shot, 'Friends carried flowers for Tomas Verhoeven, killed in a shooting at the Old Quay, during a service July 15.'),
    ).toEqual([]);
    expect(opposed(shot, 'People ran from the shooting at the Old Quay in Lenna. — Ana Ruiz (@anaruiz) July 15')).toEqual([]);
  });
});

describe('what looks like a denial, and is none', () => {
  const sold = 'A singer bought the Alder lighthouse for $4 million on Monday, the Morning Post reported.';
  const denied = (words: string): readonly string[] =>
    opposed(sold, `A singer is said to have bought the Alder lighthouse. ${words}`).filter((text) => /^Is it so|^Did/.test(text));

  test('the story called untrue is one', () => expect(denied('The story is untrue, the harbour office said.')).toHaveLength(1));
  test('“even if it is untrue” supposes', () => expect(denied('Even if it is untrue, people love the tale.')).toEqual([]));
  test('“originally published” takes nothing back', () => expect(denied('This story was originally published on Sunday.')).toEqual([]));
  test('“made up by” tells of parts', () => expect(denied('The rest of the report is made up by pictures of the coast.')).toEqual([]));
  test('“never had a true rival” denies no story', () => expect(denied('It’s never had a true rival on the coast.')).toEqual([]));
  test('a court that dismisses a case denies nothing', () => {
    const case_ = 'Prosecutors charged Jon Berg with forging the Alder deeds, and the charges over the forged deeds stand.';
    expect(opposed(case_, 'A judge dismissed the charges over the forged Alder deeds against Jon Berg.')).toEqual([]);
  });
});

describe('what only shares names or numbers with a story', () => {
  const answers = (...texts: readonly string[]) =>
    align(
      texts.map((text, i) => read({ id: `r${i}`, text }, english)),
      english,
    ).questions.filter((q) => q.text.startsWith('Is it so'));

  test('“denied it” denies what was told just before', () => {
    const safe = 'The bridge at Port Marren is safe, Mayor Idris Calloway said on Monday.';
    const theft =
      'Police arrested three men in Port Marren on Sunday over the theft of a boat, Inspector Ada Brenn said. One of the men, Ivo Stahl, denied it.';
    expect(answers(safe, theft)).toEqual([]);
    const met = 'Mayor Idris Calloway met the union on Monday, two officials said. The town hall denied it.';
    expect(answers('The harbour bridge was closed on Monday, police said.', met).map((q) => q.text)).toEqual([
      'Is it so that Mayor Idris Calloway met the union on Monday?',
    ]);
  });

  test('another number is no yes', () => {
    const leak = (n: number): string => `A leak at the Brask plant on Sunday injured ${n} workers, the fire brigade said.`;
    const reports = (texts: readonly string[]) => answers(...texts).flatMap((q) => q.answers.map((a) => a.evidence.length));
    const police = 'On Sunday a leak at the Brask plant injured 17 workers, police said.';
    expect(reports([leak(17), police])).toEqual([2]);
    expect(reports([leak(18), police])).toEqual([]);
  });

  test('who says it is no part of the question', () => {
    const leak = 'A leak at the Brask plant injured 14 workers, Health Minister Orla Venn said on Monday.';
    expect(answers(leak, 'A leak at the Brask plant injured 14 workers.').map((q) => q.text)).toEqual([
      'Is it so that a leak at the Brask plant injured 14 workers?',
    ]);
  });
});
