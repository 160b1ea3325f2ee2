import type { Reading } from '../../../model/layers.ts';
import type { Quote } from '../../../model/quote.ts';
import { quote } from '../../../model/quote.ts';
import { countryOf } from '../mention/known-names.ts';
import { mentionsIn } from '../propose/mentions-in.ts';
import { joinCasts } from './across.ts';
import type { Apart, Grade } from './join.ts';
import { isGivenName } from '../voice/given-names.ts';
import { clashOf, tiesClash } from './clash.ts';
import { folded } from './folding.ts';
import { storyNames } from './known.ts';
import { isKin } from './nouns.ts';
import type { Naming, Persona } from './persona.ts';
import { castOf, spanOf, type Cast } from './within.ts';

/** Somebody or something, over all reports of a story. */
export interface Individual {
  readonly key: string; // "person:Ana Ruiz", "body:Alder Harbour Board", "described:harbour master 3": stable under reordering
  readonly kind: Persona['kind'];
  readonly label: string; // the fullest name, else the first description in the order of reports
  readonly named: boolean;
  readonly personas: readonly Persona[];
}

/** A link between two places, with the rule that made it and the words on both sides. */
interface IdentityLink {
  readonly rule: string;
  readonly grade: Grade;
  readonly evidence: readonly [Quote, Quote];
}

/** Two places that look alike and were not joined. */
interface IdentityRefusal {
  readonly because: Apart['because'];
  readonly evidence: readonly [Quote, Quote];
}

/** The people, bodies and named things of a story. */
export interface People {
  readonly individuals: readonly Individual[];
  readonly links: readonly IdentityLink[];
  readonly refusals: readonly IdentityRefusal[];
  /** Whoever is named, described or meant by the phrase whose head is this token. */
  at(reading: Reading, token: number): Individual | null;
  /** What the words say of two heads: one, two, or not told. */
  judge(a: readonly [Reading, number], b: readonly [Reading, number]): 'same' | 'different' | 'open';
}

const known = new WeakMap<Reading, { readonly readings: readonly Reading[]; readonly people: People }>();

/**
 * Who is who in a story: every place where a report names or describes a person, body or named thing, joined inside each report and across them.
 *
 * Names in full and short, titles, initials, order, particles, spellings; what stands beside a name; descriptions where just one fits. Refuses
 * where two fit. Of pronouns "he", "she" and "who", where one fits. The same people whatever the order of the reports.
 */
export function peopleOf(readings: readonly Reading[]): People {
  const ordered = [...readings].sort((a, b) => (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0));
  const [first] = ordered;
  const made = first && known.get(first);
  if (made && made.readings.length === ordered.length && ordered.every((reading, i) => reading === made.readings[i])) return made.people;
  const people = gathered(ordered);
  if (first) known.set(first, { readings: ordered, people });
  return people;
}

function gathered(readings: readonly Reading[]): People {
  const names = storyNames(readings);
  const casts: Cast[] = [];
  let id = 0;
  readings.forEach((reading, i) => {
    const cast = castOf(reading, i, names, id);
    id += cast.personas.length;
    casts.push(cast);
  });
  const byReading = new Map(readings.map((reading, i) => [reading, casts[i] as Cast]));
  const personas = casts.flatMap((cast) => cast.personas);
  const context = new Map<Persona, ReadonlySet<string>>();
  const joined = joinCasts(personas, (persona) => {
    let words = context.get(persona);
    if (!words) context.set(persona, (words = wordsAround(persona)));
    return words;
  });
  const groups = new Map<Persona, Persona[]>();
  for (const persona of personas) {
    const top = joined.top(persona);
    const group = groups.get(top);
    if (group) group.push(persona);
    else groups.set(top, [persona]);
  }
  const taken = new Map<string, number>();
  const of = new Map<Persona, Individual>();
  const individuals = [...groups.values()].map((list) => {
    const individual = individualOf(list, taken);
    for (const persona of list) of.set(persona, individual);
    return individual;
  });
  const personaAt = (reading: Reading, token: number): Persona | null => {
    const cast = byReading.get(reading);
    return cast?.at.get(token) ?? cast?.pronouns.get(token) ?? null;
  };
  const at = (reading: Reading, token: number): Individual | null => {
    const persona = personaAt(reading, token);
    return persona ? (of.get(persona) ?? null) : null;
  };
  const sameOwner = (p: Persona, q: Persona): boolean => p.owner !== null && q.owner !== null && of.get(p.owner) === of.get(q.owner);
  const ownersClash = (p: Persona, q: Persona): boolean =>
    p.owner !== null && q.owner !== null && p.roles.some((r) => isKin(r.noun)) && clashOf(p.owner, q.owner) !== null;
  const suspected = new Set(
    [...joined.apart, ...joined.ties].flatMap(({ a, b }) => {
      const [x, y] = [of.get(a), of.get(b)];
      return x && y ? [`${x.key}\n${y.key}`] : [];
    }),
  );
  return {
    individuals,
    links: [
      ...joined.ties.map(({ a, b, rule, grade }) => ({ rule: `en/people/${rule}`, grade, evidence: [quoteOf(a), quoteOf(b)] as const })),
      ...casts.flatMap((cast) =>
        [...cast.how].flatMap(([naming, rule]): IdentityLink[] => {
          const persona = cast.at.get(naming.head);
          return rule === 'name' || rule === 'described' || !persona
            ? []
            : [
                {
                  rule: `en/people/${rule}`,
                  grade: rule === 'definite' || rule === 'surname' ? 'probable' : 'certain',
                  evidence: [quoteOf(persona), quoteAt(naming)],
                },
              ];
        }),
      ),
    ],
    refusals: [
      ...joined.apart.map(({ a, b, because }) => ({ because, evidence: [quoteOf(a), quoteOf(b)] as const })),
      ...casts.flatMap((cast) =>
        cast.unplaced.flatMap(({ naming, between }) =>
          between.slice(0, 4).map((p) => ({ because: 'two-fit' as const, evidence: [quoteOf(p), quoteAt(naming)] as const })),
        ),
      ),
    ],
    at,
    judge: (a, b) => {
      const [x, y] = [personaAt(a[0], a[1]), personaAt(b[0], b[1])];
      if (!x || !y) return 'open';
      const [u, v] = [of.get(x), of.get(y)];
      if (u && u === v) return 'same';
      if (a[0] === b[0]) return 'different';
      if (u && v && isThing(u) && isThing(v))
        return suspected.has(`${u.key}\n${v.key}`) || suspected.has(`${v.key}\n${u.key}`) ? 'open' : 'different';
      return u?.personas.some((p) =>
        v?.personas.some(
          (q) => clashOf(p, q) !== null || owns(p, v) || owns(q, u) || (sameOwner(p, q) ? tiesClash(p, q) : ownersClash(p, q)),
        ),
      )
        ? 'different'
        : 'open';
    },
  };
}

/** A body or a thing with a name. */
const isThing = ({ kind, named }: Individual): boolean => named && (kind === 'body' || kind === 'thing');

/** The tie of one to the other is told: "Ortega’s cousin". */
const owns = ({ owner }: Persona, individual: Individual | undefined): boolean =>
  owner !== null && individual?.personas.includes(owner) === true;

const AROUND = 3; // places of a persona whose sentences are looked at

/** The names, verbs and nouns of the sentences in which somebody is first spoken of. */
function wordsAround(persona: Persona): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { reading, sentence, from, to } of persona.namings.slice(0, AROUND)) {
    const [begin, end] = reading.sentences[sentence]?.tokens ?? [0, 0];
    for (let i = begin; i < Math.min(end, begin + 80); i += 1) {
      const token = reading.tokens[i];
      if (token && (i < from || i >= to) && /^(?:NOUN|PROPN|VERB|NUM)$/.test(token.pos) && !/^(?:say|tell|be|have)$/.test(token.lemma))
        words.add(countryOf(token.text)?.toLowerCase() ?? folded(token.lemma));
    }
    for (const m of mentionsIn(reading, sentence)) if (m.kind === 'place') words.add(folded(m.name));
  }
  words.delete('');
  return words;
}

const quoteAt = (naming: Naming): Quote => quote(naming.reading.report, spanOf(naming));
const quoteOf = (persona: Persona): Quote => quoteAt(persona.namings[0] as Naming);

function individualOf(personas: readonly Persona[], taken: Map<string, number>): Individual {
  const [first] = personas as readonly [Persona, ...Persona[]];
  const names = personas.flatMap((p) => p.names.map((n) => n.text)).sort((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0));
  // "keeper Cam Newton" beside "Cam Newton": a word too much
  const own = names.filter(
    (name) => isGivenName(name.split(' ')[0] ?? '') || !names.some((other) => other.includes(' ') && name.endsWith(` ${other}`)),
  );
  const things = personas.flatMap((p) => p.thing ?? []).sort((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0));
  const label = own[0] ?? names[0] ?? things[0] ?? labelOf(first.namings[0] as Naming);
  const named = names.length > 0 || things.length > 0;
  const base = `${named ? first.kind : 'described'}:${label}`;
  const n = (taken.get(base) ?? 0) + 1;
  taken.set(base, n);
  return { key: n === 1 ? base : `${base} ${n}`, kind: first.kind, label, named, personas };
}

const labelOf = ({ reading, from, to, head }: Naming): string =>
  reading.report.text
    .slice(reading.tokens[from]?.start ?? 0, reading.tokens[to - 1]?.end ?? reading.tokens[head]?.end ?? 0)
    .replace(/^(?:the|an?) /i, '');
