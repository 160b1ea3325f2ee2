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

/** "How many were killed?", "How many gunmen were killed?" */
export function askToll(role: string): string {
  const [befell = '', noun] = role.split(' ');
  return `How many ${noun ? `${plural(noun)} ` : ''}were ${BEFELL[befell] ?? befell}?`;
}

const HAS_A_PRICE =
  /^(?:bail|bond|fine|reward|bounty|ransom|price|cost|debt|budget|salary|fee|loss|damage|donation|prize|grant|loan|tax|profit|revenue)$/;

/** A question of a cluster as a person would put it. */
export function askCluster({ kind, scope, figures }: Cluster): string {
  const noun = commonest(figures.map((f) => f.noun).filter((n) => n !== '' && n !== 'other'));
  const verb = commonest(figures.map(verbBehind).filter((v) => v !== ''));
  if (kind === 'money') {
    if (scope === 'each') return 'How much was it for each?';
    const paid = commonest(figures.map(verbOfMoney).filter((v) => v !== ''));
    if (noun === '' && paid !== '') return paid === 'cost' ? 'How much did it cost?' : `How much was ${paid}?`;
    if (noun === '') return verb === '' ? 'How much money was it?' : `How much ${verb.replace(/^were/, 'was')}?`;
    return HAS_A_PRICE.test(noun) ? `How much was the ${noun}?` : `How much was the ${noun} worth?`;
  }
  if (kind === 'share') return noun === '' ? 'What percentage was it?' : `What percentage of ${plural(noun)} was it?`;
  if (kind === 'measure') return measureQuestion(commonest(figures.map((f) => f.unit)));
  const counted = noun === '' || noun === 'person' ? 'people' : plural(noun);
  const owner = commonest(figures.map(ownerBefore).filter((o) => o !== ''));
  if (owner !== '') return `How many ${counted} does ${owner} have?`;
  return verb === '' ? `How many ${counted} were there?` : `How many ${counted} ${verb}?`;
}

const measureQuestion = (unit: string): string =>
  /^(?:second|minute|hour|day|week|month|year|decade)$/.test(unit)
    ? 'How long did it last?'
    : /^(?:mile|km|kilometre|kilometer|metre|meter|foot|yard)$/.test(unit)
      ? 'How far or how long was it?'
      : `How many ${plural(unit)} was it?`;

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

/** What was done with the money: "raised more than $9,000" gives "raised". */
function verbOfMoney({ reading, token, sentence }: Figure): string {
  const start = reading.sentences[sentence]!.tokens[0];
  for (let i = token - 1; i >= Math.max(start, token - 6); i -= 1) {
    const known = OF_MONEY[reading.tokens[i]!.lemma.toLowerCase()];
    if (known !== undefined) return known;
    if (/^[.;:]$/.test(reading.tokens[i]!.text)) return '';
  }
  return '';
}

/** What was done to those counted, or what they did: "150 women released" gives "were released", "who had attended" gives "attended". */
function verbBehind({ reading, token, sentence, kind }: Figure): string {
  const end = reading.sentences[sentence]!.tokens[1];
  let active = false;
  for (let i = token + 1; i < Math.min(end, token + 5); i += 1) {
    const t = reading.tokens[i]!;
    if (t.pos === 'NUM' || (kind === 'money' && i === token + 1)) continue;
    if (t.pos === 'AUX' || t.lower === 'who' || t.lower === 'that') {
      if (/^(?:have|had|has|having)$/.test(t.lower)) active = true;
      if (/^(?:been|being|was|were|is|are|be)$/.test(t.lower)) active = false;
      continue;
    }
    if (t.pos !== 'VERB') return '';
    return /(?:ed|ught|ade|ent|ung|eld|aid|aken|iven|old)$/.test(t.lower) ? `${active ? '' : 'were '}${t.lower}` : '';
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
