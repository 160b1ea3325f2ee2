import type { CueClass } from '../../../model/attribution.ts';
import {
  allegeVerbs,
  askVerbs,
  attitudeVerbs,
  confirmVerbs,
  declineVerbs,
  denyVerbs,
  opineVerbs,
  promiseVerbs,
  reportVerbs,
  sayVerbs,
  showVerbs,
  speculateVerbs,
  urgeVerbs,
} from '../lexicon.generated.ts';

/** How a verb is written: `base` say, `s` says, `past` said, `en` only a participle (spoken), `ing` saying. */
export type VerbForm = 'base' | 's' | 'past' | 'en' | 'ing';

export interface CueVerb {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly cueClass: CueClass;
}

/** A verb in two lists takes the class that says more of its content: the earlier one here. */
const LISTS: readonly (readonly [CueClass, readonly string[]])[] = [
  ['deny', denyVerbs],
  ['confirm', confirmVerbs],
  ['decline', declineVerbs],
  ['promise', promiseVerbs],
  ['report', reportVerbs],
  ['ask', askVerbs],
  ['speculate', speculateVerbs],
  ['allege', allegeVerbs],
  ['urge', urgeVerbs],
  ['show', showVerbs],
  ['say', sayVerbs],
  ['opine', opineVerbs],
  ['attitude', attitudeVerbs],
];

/** Past and participle of the listed verbs that do not take -ed. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said said',
  tell: 'told told',
  write: 'wrote written',
  speak: 'spoke spoken',
  read: 'read read',
  put: 'put put',
  give: 'gave given',
  begin: 'began begun',
  go: 'went gone',
  sing: 'sang sung',
  sum: 'summed summed',
  rebut: 'rebutted rebutted',
  admit: 'admitted admitted',
  rap: 'rapped rapped',
  quip: 'quipped quipped',
  snap: 'snapped snapped',
  own: 'owned owned',
  swear: 'swore sworn',
  commit: 'committed committed',
  undertake: 'undertook undertaken',
  beg: 'begged begged',
  plead: 'pleaded pleaded',
  seek: 'sought sought',
  forecast: 'forecast forecast',
  slam: 'slammed slammed',
  rip: 'ripped ripped',
  hit: 'hit hit',
  dub: 'dubbed dubbed',
  brag: 'bragged bragged',
  pan: 'panned panned',
  jab: 'jabbed jabbed',
  swat: 'swatted swatted',
  cast: 'cast cast',
  think: 'thought thought',
  know: 'knew known',
  see: 'saw seen',
  feel: 'felt felt',
  understand: 'understood understood',
  foresee: 'foresaw foreseen',
  forget: 'forgot forgotten',
  dream: 'dreamed dreamt',
  hold: 'held held',
  regret: 'regretted regretted',
  mean: 'meant meant',
  find: 'found found',
  show: 'showed shown',
  refer: 'referred referred',
  spar: 'sparred sparred',
  broadcast: 'broadcast broadcast',
  hear: 'heard heard',
  learn: 'learned learnt',
  submit: 'submitted submitted',
  pray: 'prayed prayed',
  prod: 'prodded prodded',
  plan: 'planned planned',
  quiz: 'quizzed quizzed',
  label: 'labeled labelled',
  signal: 'signaled signalled',
  counsel: 'counseled counselled',
  prefer: 'preferred preferred',
  infer: 'inferred inferred',
  chat: 'chatted chatted',
  rehash: 'rehashed rehashed',
};

const vowelThenY = /[aeiou]y$/;

function formsOf(lemma: string): readonly (readonly [string, VerbForm])[] {
  const [past, participle] = (IRREGULAR[lemma] ?? `${regularPast(lemma)} ${regularPast(lemma)}`).split(' ') as [string, string];
  const doubled = past.endsWith('ed') && past.length === lemma.length + 3 ? past.slice(0, -2) : null;
  const stem = doubled ?? (/[^eyo]e$/.test(lemma) ? lemma.slice(0, -1) : lemma);
  const third = /(?:s|sh|ch|x|z|o)$/.test(lemma)
    ? `${lemma}es`
    : lemma.endsWith('y') && !vowelThenY.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const ing =
    lemma === 'begin'
      ? 'beginning'
      : lemma === 'forget'
        ? 'forgetting'
        : lemma === 'put' || lemma === 'hit'
          ? `${lemma}ting`
          : `${stem}ing`;
  return [
    [ing, 'ing'],
    [third, 's'],
    [participle, participle === past ? 'past' : 'en'],
    [past, 'past'],
    [lemma, 'base'],
  ];
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return lemma.endsWith('y') && !vowelThenY.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

const FORMS: ReadonlyMap<string, CueVerb> = (() => {
  const forms = new Map<string, CueVerb>();
  for (const [cueClass, lemmas] of LISTS) {
    for (const lemma of lemmas) {
      for (const [written, form] of formsOf(lemma)) if (!forms.has(written)) forms.set(written, { lemma, form, cueClass });
    }
  }
  return forms;
})();

/** The listed verb of which `lower` is a form. "read", "put" and the like come out as base forms. */
export const cueVerb = (lower: string): CueVerb | null => FORMS.get(lower) ?? null;
