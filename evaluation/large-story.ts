// One story in as many reports as are asked for, of our own prose, the same at every run: a ferry that burns in an invented harbour, told by papers that
// call witnesses, copy an agency, ask those who govern, contradict one another about the dead, the cause, the hour and who knew, and deny.
// Some forty kinds of sentence, filled from lists of names, bodies, places and figures; about 300 words a report. They have more
// words in common than real reports of one event, which makes it the harder story to compare.

export interface StoryReport {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

/** Numbers that look like chance and come again (Lehmer’s generator). */
function dice(seed: number): (sides: number) => number {
  let state = (seed * 7919 + 12_345) % 2_147_483_647 || 1;
  const roll = (sides: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * sides);
  };
  for (let i = 0; i < 5; i += 1) roll(2);
  return roll;
}

const FIRST =
  'Ana Bram Cato Dirk Elin Fenna Gerd Hilde Ivo Jorun Kasper Lotte Maarit Nils Oda Pieter Runa Signe Tove Ulf Vera Wim Ylva Zeno'.split(
    ' ',
  );
const SYLLABLES = [
  'Brand Dal Ek Fjell Grim Hal Kron Lind Mar Nord Oster Rask Sand Tor Vest'.split(' '),
  'berg by dahl feld gaard holm lund mark rud skov strand vik'.split(' '),
];
const TOWNS = 'Marwick Ostrava-Ness Tollhaven Skerry Brine Calder Eastmole Pellin Gorsund Wrackham'.split(' ');
const BODIES = [
  'the coast guard',
  'the Harbour Authority',
  'the Ministry of Shipping',
  'the fire brigade',
  'the Seafarers’ Union',
  'the Accident Board',
  'the Marwick police',
  'Norlan Lines',
  'the district hospital',
  'the mayor’s office',
];
const PAPERS = ['Courier', 'Herald', 'Mail', 'Post', 'Chronicle', 'Observer', 'Gazette', 'Journal', 'Record', 'Echo'];
const ROLES = ['a deckhand', 'a nurse', 'a passenger', 'a lorry driver', 'a fisherman', 'a retired pilot', 'a student', 'the ship’s cook'];
const OFFICES = ['spokesman', 'spokeswoman', 'director', 'chief engineer', 'deputy head', 'press officer'];
const CAUSES = [
  'a fault in the engine room',
  'an overheated lorry',
  'a discarded cigarette',
  'a leaking fuel pipe',
  'a short circuit',
  'arson',
];
const THINGS = ['the alarm', 'the sprinklers', 'the rear doors', 'the lifeboats', 'the radio', 'the bow thruster'];
const MONTHS = ['March', 'April'];

/** Words for one thing, so that no two reports that copy nothing have many words in a row. */
const WAYS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    'ferry|ship|vessel',
    'fire|blaze',
    'when|as|after',
    'people|passengers and crew',
    'died|were killed|lost their lives',
    'injured|hurt|wounded',
    'caught|took',
    'about|around|roughly',
    'started|caused|set off',
    'inquiry|investigation',
    'told|assured',
    'denied|disputed',
    'failed|broken down',
    'aboard|on board',
    'warned|told in writing',
    'inspected|checked|looked over',
    'found|declared',
    'brought|carried',
    'carrying|loaded with',
    'ordered|sent',
    'said|explained|recalled|insisted',
    'missing|not yet found',
    'because|since',
    'reported|wrote',
    'released|let go',
    'killed|cost the lives of',
    'fishing boat|trawler',
    'remained|were still',
    'company|owner|line',
    'wait for|await',
    'promised|announced',
    'urged|asked',
    'clear|known',
    'before|by the time',
    'that|how',
  ].flatMap((line) => line.split('|').map((word, _, all) => [word, all])),
);
const OPENERS = ['', '', '', 'On Monday, ', 'By then ', 'At the pier, ', 'In the evening, ', 'For now, ', 'Again and again, '];
const PLAIN = /^(?:The|At|It|There|Two|A|Several|Earlier|Last|Trade)\b/; // a sentence that something may open
const VARIED = new RegExp(`\\b(?:${Object.keys(WAYS).join('|')})\\b`, 'g');

/** What is told alike in the whole story, and where reports part: the toll, the hour, the cause. */
interface Telling {
  readonly dead: number;
  readonly hurt: number;
  readonly aboard: number;
  readonly hour: number;
  readonly cause: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function reportOf(n: number, count: number): StoryReport {
  const roll = dice(n + 1);
  const one = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const surname = (): string => one(SYLLABLES[0] as string[]) + one(SYLLABLES[1] as string[]);
  const person = (): string => `${one(FIRST)} ${surname()}`;
  const telling: Telling = {
    dead: 11 + (roll(4) === 0 ? roll(4) : 0),
    hurt: 40 + roll(3) * 3,
    aboard: 212 + (roll(5) === 0 ? roll(20) : 0),
    hour: 4 + roll(2),
    cause: CAUSES[roll(3) === 0 ? roll(CAUSES.length) : 0] as string,
  };
  const day = 12 + roll(6);
  const outlet = `${TOWNS[n % TOWNS.length] as string} ${PAPERS[Math.floor(n / TOWNS.length) % PAPERS.length] as string}`;
  const kinds: readonly (() => string)[] = [
    () =>
      `At least ${telling.dead} people died and ${telling.hurt} were injured when the ferry Selma Rask caught fire off ${one(TOWNS)}, ${one(BODIES)} said.`,
    () => `The fire broke out at about ${telling.hour}:${10 + roll(4) * 10} a.m. on the car deck, according to ${one(BODIES)}.`,
    () => `“We heard a bang and then everything was smoke,” said ${person()}, ${one(ROLES)}.`,
    () => `${capital(one(BODIES))} said that ${telling.cause} had started the fire.`,
    () => `${capital(one(BODIES))} denied that ${one(THINGS)} had failed.`,
    () =>
      `“That is simply not so,” ${person()}, a ${one(OFFICES)} of ${one(BODIES)}, told the ${one(TOWNS)} ${one(PAPERS)}. “${capital(one(THINGS))} worked as they should.”`,
    () =>
      `Two officials briefed on the inquiry said on condition of anonymity that ${one(THINGS)} had not been tested since ${one(MONTHS)}.`,
    () => `There were ${telling.aboard} people aboard, among them ${20 + roll(9)} children, the company’s list shows.`,
    () => `${person()}, whose ${one(['brother', 'sister', 'wife', 'father'])} is missing, said she had been told nothing.`,
    () => `${capital(one(BODIES))} declined to comment on why ${one(THINGS)} did not work.`,
    () => `A report seen by the ${one(TOWNS)} ${one(PAPERS)} says ${one(BODIES)} was warned of ${one(CAUSES)} in ${one(MONTHS)}.`,
    () => `Norlan Lines said the ship had been inspected on ${one(MONTHS)} ${1 + roll(28)} and found in order.`,
    () =>
      `${capital(one(BODIES))} confirmed that ${telling.dead + roll(2)} bodies had been brought ashore by ${one(['noon', 'evening', 'nightfall'])}.`,
    () => `“Nobody warned us,” ${surname()} said. He added that ${one(THINGS)} had been silent for ${5 + roll(20)} minutes.`,
    () => `The ferry was carrying ${60 + roll(9)} cars and ${10 + roll(6)} lorries from ${one(TOWNS)} to ${one(TOWNS)}.`,
    () =>
      `Captain ${one(FIRST)} Halvik ordered everyone off the ship at ${telling.hour + 1}:${10 + roll(5) * 10} a.m., his lawyer, ${person()}, said.`,
    () => `${capital(one(BODIES))} accused ${one(BODIES)} of hiding what it knew, a charge that ${one(BODIES)} rejected.`,
    () => `The minister, ${one(['Runa Torvik', 'Ivo Lindgaard'])}, promised an inquiry and urged people to wait for its findings.`,
    () => `${person()} swam for ${15 + roll(40)} minutes before a fishing boat picked him up, he told reporters.`,
    () => `It was not clear whether ${one(THINGS)} had been opened before the crew left.`,
    () => `The damage is put at ${3 + roll(5)} million crowns, said ${person()} of ${one(BODIES)}.`,
    () => `Several passengers were flown to ${one(TOWNS)}, where ${4 + roll(5)} remained in a critical condition, doctors said.`,
    () => `Earlier reports that a bomb had gone off were false, ${one(BODIES)} said.`,
    () =>
      `“If ${one(THINGS)} had been closed, ${10 + roll(12)} people would be alive,” ${person()}, an engineer who is not part of the inquiry, said.`,
    () =>
      `The ${one(TOWNS)} ${one(PAPERS)}, citing a person familiar with the inquiry, reported that ${one(BODIES)} will charge the captain.`,
    () => `The captain did not know of the fire until a passenger ran to the bridge, ${person()} said. The company disputes this.`,
    () => `Police arrested ${1 + roll(3)} men in ${one(TOWNS)} on ${one(MONTHS)} ${day}, but released them the next day.`,
    () => `Last year a fire on another ferry, the Ingrid Holm, killed ${2 + roll(4)} people near ${one(TOWNS)}.`,
    () => `Trade unions have long said that crews of ${8 + roll(6)} are too small for ships of this size.`,
    () => `${capital(one(BODIES))} reportedly asked for ${one(THINGS)} to be replaced, but the money never came.`,
    () => `${surname()}, ${30 + roll(40)}, who boarded in ${one(TOWNS)} with two friends, said the crew “ran past us without a word”.`,
    () => `The company would pay for every family’s journey, its ${one(OFFICES)}, ${person()}, wrote on its page.`,
  ];
  const agency = n % 7 === 3; // copies what the agency sent, with a line before it
  const source = agency ? reportOf((n * 3) % Math.min(count, 5), 0) : null;
  const varied = (text: string): string => {
    const other = text.replace(VARIED, (word) => (word === 'that' && roll(4) > 0 ? word : one(WAYS[word] ?? [word])));
    const opener = one(OPENERS);
    return PLAIN.test(other) ? opener + (opener === '' ? other : other.charAt(0).toLowerCase() + other.slice(1)) : other;
  };
  const sentences = new Set<string>([(kinds[0] as () => string)()]);
  while (sentences.size < 14 + (n % 9)) sentences.add(varied(one(kinds)()));
  const paragraphs: string[] = [];
  const all = [...sentences];
  for (let i = 0; i < all.length;) {
    const size = 1 + roll(3);
    paragraphs.push(all.slice(i, i + size).join(' '));
    i += size;
  }
  if (source) paragraphs.splice(2, paragraphs.length, ...source.text.split('\n\n').slice(0, 6));
  return {
    id: `report-${String(n).padStart(4, '0')}`,
    outlet,
    published: `2031-03-${day}`,
    title:
      `${one(['Ferry fire', 'Fire at sea', 'Blaze on ferry'])}: ${one(['at least', 'up to', ''])} ${telling.dead} dead off ${one(TOWNS)}`.replace(
        / +/g,
        ' ',
      ),
    text: `${TOWNS[n % TOWNS.length] as string}, March ${day} — ${paragraphs.join('\n\n')}\n`,
  };
}

/** The first `count` reports of the story. Those of a smaller story are the first of a larger, but that a copy may follow another source. */
export const largeStory = (count: number): readonly StoryReport[] => Array.from({ length: count }, (_, n) => reportOf(n, count));
