import { peopleIn, type Kinds } from './names.ts';
import { plainText } from './plain-text.ts';
import { isThing, type Main, textOf } from './structured.ts';
import type { Line, Survey } from './survey.ts';
import { isElsewhere } from './dates/candidates.ts';
import { readStamps } from './dates/read-stamps.ts';
import { same } from './title.ts';

const MOST_NAMES = 12;

/** The people who wrote it, in the page's order; outlets, desks and agencies, which are no people, stand in `others`. */
export interface Signed {
  readonly people: readonly string[];
  readonly others: readonly string[];
}

/**
 * Who signs the report: as its data says, else as the line under its headline does. A line that names all whom the data names, and more, is fuller and
 * wins.
 *
 * Misses names of one word that nothing but a line shows, and people who are named at the end of the text alone.
 */
export function signedBy(survey: Survey, main: Main | null, kinds: Kinds): Signed {
  const meta = (...names: string[]): readonly string[] => names.flatMap((name) => survey.meta.get(name) ?? []);
  const said: readonly (readonly string[])[] = [
    main ? namesIn(main.thing['author']) : [],
    meta(
      'author',
      'article:author_name',
      'byl',
      'sailthru.author',
      'parsely-author',
      'dc.creator',
      'dcterms.creator',
      'citation_author',
      'article:author',
    ),
    survey.items
      .filter(
        ({ property, scope, names }) =>
          (property === 'author' || (property === 'name' && scope === 'Person')) &&
          !isElsewhere(names, '') &&
          !/image|photo|caption|credit|figure|media/.test(names),
      )
      .map(({ value }) => value),
    main ? namesIn(main.thing['creator']) : [],
  ];
  const others: string[] = [];
  const read = (signatures: readonly string[], declared: boolean): readonly string[] => {
    const people: string[] = [];
    for (const signature of signatures.slice(0, MOST_NAMES)) {
      const found = peopleIn(plainText(signature), kinds, declared);
      for (const name of found.people) if (!people.some((one) => same(one, name))) people.push(name);
      for (const name of found.others) if (!others.some((one) => same(one, name))) others.push(name);
    }
    return people.slice(0, MOST_NAMES);
  };
  const shown = read(shownIn(survey), false);
  const declared = said.map((signatures, at) => read(signatures, at < 2)).find((people) => people.length > 0) ?? [];
  const fuller = shown.length > declared.length && declared.every((name) => shown.some((one) => same(one, name)));
  return { people: fuller ? shown : declared, others };
}

function namesIn(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? (value as unknown[]).slice(0, MOST_NAMES) : [value];
  return list.flatMap((one) => {
    if (!isThing(one)) return textOf(one) ?? [];
    const { name } = one;
    return Array.isArray(name) ? (name as unknown[]).flatMap((each) => textOf(each) ?? []) : (textOf(name) ?? []);
  });
}

const OPENS = /^(?:story |written |words |text |report |posted )?(?:by|von|par|por|door)[:\s]+\p{Lu}/iu;
const SIGNS = /\b(?:byline|author|autor|auteur|autore|writer|contributor|vcard)/;
const NOT_SIGNS = /bio|avatar|image|comment|related|credit|caption|latest-|-list|popular|sidebar|news-feed|newsfeed/;
const BEHIND_DATE = /\bby\s+(\p{Lu}[^\d|]{3,60})$/u;

/** The lines near the headline that sign the report: by a class, by "By …", by a name beside the date. The nearest counts. */
function shownIn({ lines, head }: Survey): readonly string[] {
  if (head === null) return [];
  const near = lines.slice(Math.max(0, head - 3), head + 25).filter(({ text }) => text.length < 200);
  const under = near.filter(({ at }) => at > head);
  const open = under.find(({ text }) => OPENS.test(text));
  if (open) return [open.text];
  const signed = near.filter((line) => SIGNS.test(line.names) && !NOT_SIGNS.test(line.names) && line.text.length < 120 && line.at !== head);
  const [first] = signed;
  if (first) return signed.filter(({ at }) => Math.abs(at - first.at) <= 8).map(({ text }) => text);
  return under
    .slice(0, 6)
    .flatMap((line) => besideDate(line) ?? [])
    .slice(0, 1);
}

/** "Mara Ilves - 3 April 2031", "posted on 3 April 2031 by Mara Ilves". */
function besideDate({ text }: Line): string | null {
  const [stamp] = text.length < 100 ? readStamps(text) : [];
  if (!stamp) return null;
  const behind = BEHIND_DATE.exec(text)?.[1];
  if (behind !== undefined) return behind;
  const before = text.slice(0, stamp.start).replace(/[\s–—|•·,-]+$/u, '');
  return /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(before) && !/\b(?:posted|published|updated|on|date)\b/i.test(before)
    ? before
    : null;
}
