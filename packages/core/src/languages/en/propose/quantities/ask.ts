import { countVerbs, moneyNouns } from '../../lexicon.generated.ts';
import { measured } from '../../mention/quantities/nouns.ts';
import { plural } from './amount.ts';
import type { Cluster } from './cluster.ts';
import type { Figure } from './figure.ts';

const BEFELL: Readonly<Record<string, string>> = {
  killed: 'killed',
  injured: 'injured',
  shot: 'shot',
  stabbed: 'stabbed',
  arrested: 'arrested or held',
  charged: 'charged',
  missing: 'missing',
  rescued: 'rescued',
  evacuated: 'evacuated',
  displaced: 'displaced',
  kidnapped: 'kidnapped',
  trapped: 'trapped',
};

/** "How many were killed?", "How many gunmen were killed in Port Alder?" */
export function tollText(role: string, where = ''): string {
  const [befell = '', noun] = role.split(' ');
  return `How many ${noun ? `${plural(noun)} ` : ''}were ${BEFELL[befell] ?? befell}${where === '' ? '' : ` ${where}`}?`;
}

const OF_SUMS = new Map(moneyNouns.map(({ word, how }) => [word, how]));
const DONE = new Set<string>(countVerbs);

/** A question of a cluster as a person would put it. `vague` where no words of the reports tell what the number is of. */
export function askCluster(cluster: Cluster): { readonly text: string; readonly vague: boolean } {
  const { kind, scope, figures } = cluster;
  if (kind === 'money') return askMoney(figures, scope);
  if (kind === 'share') return { text: 'What share was it?', vague: true };
  if (kind === 'measure') return { text: measureQuestion(commonest(figures.map((f) => f.unit))), vague: false };
  const named = figures.filter((f) => f.noun !== 'other' && f.noun !== 'person');
  const counted = named.length * 2 < figures.length ? 'people' : commonest(named.map(pluralOf));
  const owner = kind === 'people' ? commonest(figures.map(ownerBefore).filter((o) => o !== '')) : '';
  if (owner !== '') return { text: `How many ${counted} does ${owner} have?`, vague: false };
  const verb = commonest(figures.map(verbBehind).filter((v) => v !== ''));
  return { text: verb === '' ? `How many ${counted} were there?` : `How many ${counted} were ${verb}?`, vague: verb === '' };
}

function askMoney(figures: readonly Figure[], scope: Figure['scope']): { readonly text: string; readonly vague: boolean } {
  if (scope === 'each') return { text: 'How much was it for each?', vague: false };
  const noun = commonest(figures.map((f) => f.noun).filter((n) => OF_SUMS.has(n)));
  if (noun !== '') return { text: `How much was the ${noun}${OF_SUMS.get(noun) === 'worth' ? ' worth' : ''}?`, vague: false };
  const verb = commonest(figures.map((f) => verbOfMoney(f)).filter((v) => v !== ''));
  if (verb !== '') return { text: verb === 'cost' ? 'How much did it cost?' : `How much was ${verb}?`, vague: false };
  return { text: 'How much money was it?', vague: true };
}

/** The counted noun in the plural, as a report writes it: "Italians" keeps its capital. */
function pluralOf({ reading, token, noun }: Figure): string {
  const head = reading.tokens[token]!;
  const written = head.pos === 'PROPN' ? head.text : head.lower;
  return written.toLowerCase() === noun ? plural(written) : written;
}

function measureQuestion(unit: string): string {
  const kind = measured(unit)?.kind;
  if (kind === 'time') return 'How long did it last?';
  return kind === 'area'
    ? 'How large was it?'
    : kind === 'weight'
      ? 'How heavy was it?'
      : kind === 'speed'
        ? 'How fast was it?'
        : 'How long or how far was it?';
}

function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

const OF_MONEY: Readonly<Record<string, string>> = {
  raise: 'raised',
  pay: 'paid',
  offer: 'offered',
  cost: 'cost',
  spend: 'spent',
  give: 'given',
  donate: 'donated',
  earn: 'earned',
  receive: 'received',
  net: 'raised',
  generate: 'raised',
  steal: 'stolen',
  win: 'won',
  lose: 'lost',
  seek: 'sought',
  owe: 'owed',
  charge: 'charged',
  invest: 'invested',
  borrow: 'borrowed',
  guarantee: 'guaranteed',
  fetch: 'paid',
};

/** True where the verb beside a sum says what was done with it. */
export const paidBeside = (figure: Figure): boolean => verbOfMoney(figure, 3) !== '';

/** What was done with the money: "raised more than $9,000" gives "raised". */
function verbOfMoney({ reading, token, sentence }: Figure, reach = 6): string {
  const start = reading.sentences[sentence]!.tokens[0];
  for (let i = token - 1; i >= Math.max(start, token - reach); i -= 1) {
    const known = OF_MONEY[reading.tokens[i]!.lemma.toLowerCase()];
    if (known !== undefined) return known;
    if (/^[.;:]$/.test(reading.tokens[i]!.text)) return '';
  }
  return '';
}

/** What was done to those counted, of the words that such a question may ask with: "150 women who were freed" gives "freed". */
function verbBehind({ reading, token, sentence }: Figure): string {
  const end = reading.sentences[sentence]!.tokens[1];
  for (let i = token + 1; i < Math.min(end, token + 5); i += 1) {
    const t = reading.tokens[i]!;
    if (DONE.has(t.lower)) return t.lower;
    if (!/^(?:AUX|ADV|NUM)$/.test(t.pos) && !/^(?:who|that|which|are|were|was|is|been|being)$/.test(t.lower)) return '';
  }
  return '';
}

/** Who has what is counted: "Ruiz has three sons". */
function ownerBefore({ reading, token, sentence }: Figure): string {
  const start = reading.sentences[sentence]!.tokens[0];
  for (let i = token - 1; i >= Math.max(start, token - 4); i -= 1) {
    const t = reading.tokens[i]!;
    if (/^(?:has|have|had)$/.test(t.lower)) {
      const owner = reading.tokens[i - 1];
      return owner && i - 1 >= start && owner.pos === 'PROPN' ? reading.report.text.slice(owner.start, owner.end) : '';
    }
    if (t.pos === 'VERB') return '';
  }
  return '';
}
