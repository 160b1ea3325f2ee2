import { givesNumber } from '../../model/attribution.ts';
import type { MergeGrade } from '../../model/dossier.ts';
import { outletName } from '../../text/outlet-name.ts';
import type { OriginDraft } from './origins.ts';

/** What two origins have to do with each other besides their own words. */
export interface Facts {
  readonly shared: boolean; // both speak for one answer
  readonly copied: boolean; // their words stand in a passage that one report took from the other
  readonly peculiar: boolean; // the only report of each shares something odd with that of the other
  readonly upstream: ReadonlyMap<string, string>; // report → the one other outlet that it names
  readonly deepest: ReadonlyMap<string, string>; // outlet → id of the origin that stands behind it
  readonly ownWord: ReadonlyMap<string, ReadonlySet<string>>; // id of an outlet's origin → ids of those on whose word its own report says so
}
export interface LinkRule {
  readonly rule: string;
  readonly grade: MergeGrade;
  readonly summary: string;
  readonly test: (a: OriginDraft, b: OriginDraft, facts: Facts) => string | null; // why, or null
}

/** The named outlet that reached an origin. */
export const relayOf = (o: OriginDraft): string | null =>
  o.relay?.named ? outletName(o.relay.label) : o.voice.relay !== null && o.voice.kind !== 'outlet' ? outletName(o.voice.relay) : null;
export const isOutlet = (o: OriginDraft): boolean => o.voice.kind === 'outlet' && o.voice.named;
const nameless = (o: OriginDraft): boolean => !o.voice.named;
export const people = (o: OriginDraft): boolean => ['person', 'persons', 'vague'].includes(o.voice.kind);
const split = (name: string): readonly string[] => name.toLowerCase().split(/[\s-]+/);
const MOST_SPLIT = 5000; // names kept: each is laid beside every other
const known = new Map<string, readonly string[]>();

function words(name: string): readonly string[] {
  let found = known.get(name);
  if (!found) {
    if (known.size >= MOST_SPLIT) known.clear();
    known.set(name, (found = split(name)));
  }
  return found;
}

/** True where one full name is the other with words left out: “Ana Ruiz”, “Ana María Ruiz”. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  if (x.at(-1) !== y.at(-1)) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.every((w) => long.includes(w));
}
export const namedPerson = (o: OriginDraft): boolean => o.voice.named && o.voice.kind === 'person';

const described = (o: OriginDraft): string => `${o.voice.party ?? ''}|${o.voice.role ?? ''}`;
const numbered = (o: OriginDraft): string =>
  o.voice.count && givesNumber(o.voice) ? `${o.voice.count.min}–${o.voice.count.max ?? ''}` : '';

const SMALL: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };

/** “one of the three officials”: three. Null for what is no part of a counted group. */
function partOf({ voice }: OriginDraft): number | null {
  const whole = /^(?:\w+|at least \w+) of (?:the|those|these) (\w+)\b/iu.exec(voice.label)?.[1]?.toLowerCase();
  return whole === undefined
    ? null
    : ((Object.hasOwn(SMALL, whole) ? SMALL[whole] : undefined) ?? (/^\d+$/.test(whole) ? Number(whole) : null));
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Two descriptions that have two weighty words in common, more than half of the shorter. */
function describedAlike(a: string, b: string): boolean {
  const weighty = (label: string): Set<string> =>
    new Set((label.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((w) => !/^(?:same|that|which|seen|heard|from|with|court)$/.test(w)));
  const [x, y] = [weighty(a), weighty(b)];
  const both = [...x].filter((w) => y.has(w)).length;
  return both >= 2 && 2 * both > Math.min(x.size, y.size);
}

/** Strongest first; the first that fits decides. Both ways round are tried. */
export const LINK_RULES: readonly LinkRule[] = [
  {
    rule: 'weigh/merge/same-name',
    grade: 'certain',
    summary: 'the same person or body is named.',
    test: (a, b) =>
      namedPerson(a) && namedPerson(b) && sameName(a.voice.label, b.voice.label)
        ? 'the same person is named'
        : a.voice.named && b.voice.named && a.voice.kind === 'institution' && b.voice.kind === 'institution' && a.voice.key === b.voice.key
          ? 'the same body is named'
          : null,
  },
  {
    rule: 'weigh/merge/member-of-group',
    grade: 'certain',
    summary: 'one of a group that spoke before counts with the group.',
    test: (a, b) =>
      a.voice.member !== null && a.voice.member === b.voice.key && relayOf(a) === relayOf(b) && a.reports.some((r) => b.reports.includes(r))
        ? 'one of the group'
        : null,
  },
  {
    rule: 'weigh/merge/outlet-and-its-source',
    grade: 'certain',
    summary: 'what an outlet says itself rests on the voice that it reached, as another place tells.',
    test: (a, b, { deepest }) =>
      isOutlet(a) && deepest.get(outletName(a.voice.label)) === b.id ? 'another place says whom the outlet spoke to' : null,
  },
  {
    rule: 'weigh/merge/one-of-the-group',
    grade: 'certain',
    summary: '“one of the three officials”, and three officials whom the same outlet reached.',
    test: (a, b) =>
      nameless(a) &&
      nameless(b) &&
      people(a) &&
      b.voice.kind === 'persons' &&
      partOf(a) !== null &&
      partOf(a) === b.voice.count?.min &&
      b.voice.count.min === b.voice.count.max &&
      (a.voice.party === null || b.voice.party === null || a.voice.party === b.voice.party) &&
      (relayOf(a) === relayOf(b) || relayOf(a) === null || relayOf(b) === null)
        ? 'some of a group of as many'
        : null,
  },
  {
    rule: 'weigh/merge/outlet-in-its-own-report',
    grade: 'certain',
    summary: 'what an outlet is said to have reported, and the voice on whose word its own report says so.',
    test: (a, b, { ownWord }) => (ownWord.get(a.id)?.has(b.id) === true ? 'the outlet’s own report says on whose word' : null),
  },
  {
    rule: 'weigh/merge/document-and-author',
    grade: 'certain',
    summary: 'a document, and the person who is named as its author.',
    test: (a, b) =>
      a.voice.kind === 'document' &&
      namedPerson(b) &&
      new RegExp(`\\b(?:by|from|of)\\b[^,;]*${escaped(b.voice.label)}(?!\\p{L})`, 'u').test(a.voice.label)
        ? 'the person wrote the document'
        : null,
  },
  {
    rule: 'weigh/merge/same-document',
    grade: 'probable',
    summary: 'a document of one kind, described alike, for the same content.',
    test: (a, b, { shared }) =>
      shared && a.voice.kind === 'document' && b.voice.kind === 'document' && describedAlike(a.voice.label, b.voice.label)
        ? 'a document that both describe alike'
        : null,
  },
  {
    rule: 'weigh/merge/same-words',
    grade: 'certain',
    summary: 'the words of both stand in a passage that one report took from the other.',
    test: (a, b, { copied }) =>
      copied && !(namedPerson(a) && namedPerson(b)) && a.voice.kind === b.voice.kind && a.voice.party === b.voice.party
        ? 'the same passage in both reports'
        : null,
  },
  {
    rule: 'weigh/merge/shared-peculiarity',
    grade: 'probable',
    summary: 'unnamed voices for one answer, in two reports that share an odd value or a misquotation.',
    test: (a, b, { shared, peculiar }) =>
      shared &&
      peculiar &&
      nameless(a) &&
      nameless(b) &&
      a.voice.kind === b.voice.kind &&
      (a.voice.party === null || a.voice.party === b.voice.party)
        ? 'the two reports share what no other has'
        : null,
  },
  {
    rule: 'weigh/merge/office-of-named-person',
    grade: 'probable',
    summary: 'an unnamed spokesperson and the one who is named elsewhere.',
    test: (a, b, { shared }) =>
      shared &&
      nameless(a) &&
      people(a) &&
      a.voice.onRecord &&
      namedPerson(b) &&
      a.voice.party !== null &&
      a.voice.party === b.voice.party &&
      /^spokes/.test(a.voice.role ?? '') &&
      /^(?:spokes|secretary)/.test(b.voice.role ?? '')
        ? 'an unnamed spokesperson of the side for which the other speaks by name'
        : null,
  },
  {
    rule: 'weigh/merge/body-and-its-country',
    grade: 'probable',
    summary: 'a country or capital that stands for its ministry.',
    test: (a, b, { shared }) =>
      shared &&
      a.voice.kind === 'institution' &&
      b.voice.kind === 'institution' &&
      a.voice.named &&
      b.voice.named &&
      a.voice.party !== null &&
      a.voice.party === b.voice.party &&
      a.voice.body === undefined &&
      b.voice.body !== undefined
        ? 'the country stands for its body'
        : null,
  },
  {
    rule: 'weigh/merge/body-without-name',
    grade: 'probable',
    summary: 'a body without its name, and the same kind of body for the same content.',
    test: (a, b, { shared }) =>
      shared &&
      a.voice.kind === 'institution' &&
      b.voice.kind === 'institution' &&
      nameless(a) &&
      a.voice.body !== undefined &&
      a.voice.body === b.voice.body &&
      (nameless(b) ? a.voice.key === b.voice.key : true)
        ? 'the same kind of body, once without its name'
        : null,
  },
  {
    rule: 'weigh/merge/same-description',
    grade: 'probable',
    summary: 'the same description and number, the same content, and no outlet on one side.',
    test: (a, b, { shared }) =>
      shared &&
      nameless(a) &&
      nameless(b) &&
      people(a) &&
      people(b) &&
      a.voice.member === null &&
      b.voice.member === null &&
      described(a) === described(b) &&
      a.voice.party !== null &&
      numbered(a) === numbered(b) &&
      (relayOf(a) === null || relayOf(b) === null)
        ? 'the same description and number for the same content, and no outlet named on one side'
        : null,
  },
  {
    rule: 'weigh/merge/side-missing',
    grade: 'probable',
    summary: 'as many people, of the same office, whom the same outlet reached for the same content; on one side no party is told.',
    test: (a, b, { shared }) =>
      shared &&
      nameless(a) &&
      nameless(b) &&
      people(a) &&
      people(b) &&
      a.voice.party === null &&
      relayOf(a) !== null &&
      relayOf(a) === relayOf(b) &&
      numbered(a) !== '' &&
      numbered(a) === numbered(b) &&
      (a.voice.role === null || a.voice.role === b.voice.role)
        ? 'the same outlet, office and number for the same content, and no side told in one place'
        : null,
  },
  {
    rule: 'weigh/merge/number-missing',
    grade: 'probable',
    summary: 'the same side and office, with neither number nor outlet on one side.',
    test: (a, b, { shared, upstream }) =>
      nameless(a) &&
      nameless(b) &&
      people(a) &&
      people(b) &&
      a.voice.party !== null &&
      a.voice.party === b.voice.party &&
      !givesNumber(a.voice) &&
      (relayOf(a) === null || relayOf(a) === relayOf(b)) &&
      a.voice.kind === 'persons' &&
      described(a) === described(b) &&
      b.voice.kind === 'persons' &&
      givesNumber(b.voice) &&
      (shared ||
        (relayOf(a) !== null && relayOf(a) === relayOf(b)) ||
        a.reports.some((r) => upstream.get(r) !== undefined && upstream.get(r) === relayOf(b)))
        ? 'the same side, and neither number nor outlet named on one side'
        : null,
  },
  {
    rule: 'weigh/merge/vague',
    grade: 'possible',
    summary: 'sources too vague to be told apart from others who say the same.',
    test: (a, b, { shared }) =>
      shared &&
      nameless(a) &&
      a.voice.kind === 'vague' &&
      people(b) &&
      nameless(b) &&
      (a.voice.party === null || b.voice.party === null || a.voice.party === b.voice.party)
        ? 'too vague to be told apart'
        : null,
  },
  {
    rule: 'weigh/merge/no-side-told',
    grade: 'possible',
    summary:
      'somebody unnamed and of no side that is told, and a person of the same office, or of none that is told, for the same content.',
    test: (a, b, { shared }) =>
      shared &&
      nameless(a) &&
      people(a) &&
      people(b) &&
      a.voice.party === null &&
      (a.voice.role === null || b.voice.role === null || a.voice.role === b.voice.role)
        ? 'no side is told, and no office that tells them apart'
        : null,
  },
  {
    rule: 'weigh/merge/outlet-without-source',
    grade: 'possible',
    summary: 'an outlet whose source nobody gives, and unnamed people who say the same.',
    test: (a, b, { shared, deepest }) =>
      shared && isOutlet(a) && !deepest.has(outletName(a.voice.label)) && people(b) && nameless(b)
        ? 'whose word the outlet had is not said'
        : null,
  },
  {
    rule: 'weigh/merge/same-relay',
    grade: 'possible',
    summary: 'two voices that one outlet reached.',
    test: (a, b) =>
      relayOf(a) !== null && relayOf(a) === relayOf(b) && !(namedPerson(a) && namedPerson(b))
        ? 'the same outlet reached both'
        : isOutlet(a) && relayOf(b) === outletName(a.voice.label)
          ? 'the outlet itself, and a voice that it reached'
          : null,
  },
  {
    rule: 'weigh/merge/speaks-for-body',
    grade: 'possible',
    summary: 'a body, and somebody of that side who says the same.',
    test: (a, b, { shared }) =>
      shared && a.voice.kind === 'institution' && b.voice.kind === 'person' && a.voice.party !== null && a.voice.party === b.voice.party
        ? 'one speaks for the other'
        : null,
  },
  {
    rule: 'weigh/merge/same-side',
    grade: 'possible',
    summary: 'two voices of one side, one of them unnamed.',
    test: (a, b) =>
      a.voice.party !== null && a.voice.party === b.voice.party && (nameless(a) || nameless(b))
        ? 'the same side, and one of them unnamed'
        : null,
  },
];
