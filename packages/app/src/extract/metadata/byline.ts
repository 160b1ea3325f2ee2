import { plainText } from './plain-text.ts';
import { isThing, type Main, textOf } from './structured.ts';
import type { Survey } from './survey.ts';
import { same } from './title.ts';

const MOST_NAMES = 12;

/**
 * The people who wrote it, in the page's order: "Mara Ilves" and "Jon Brask" of "By Mara Ilves and Jon Brask, Staff Writers". Outlets, desks and agencies
 * are no people and stand in `others`.
 */
export interface Signed {
  readonly people: readonly string[];
  readonly others: readonly string[];
}

export function signedBy(survey: Survey, main: Main | null, site: readonly string[], isAgency: (name: string) => boolean): Signed {
  const meta = (...names: string[]): readonly string[] => names.flatMap((name) => survey.meta.get(name) ?? []).slice(0, MOST_NAMES);
  const places: readonly (() => readonly string[])[] = [
    () => (main ? namesIn(main.thing['author']) : []),
    () =>
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
    () =>
      survey.items
        .filter(({ property, scope }) => property === 'author' || (property === 'name' && scope === 'Person'))
        .map(({ value }) => value),
    () => (main ? namesIn(main.thing['creator']) : []),
    () => ofLines(survey),
  ];
  const others: string[] = [];
  for (const place of places) {
    const people: string[] = [];
    for (const signature of place())
      for (const name of split(plainText(signature))) {
        const group = isAgency(name) || site.some((one) => same(one, name)) || isDesk(name);
        const list = group ? others : people;
        if ((group || isPerson(name)) && !list.some((one) => same(one, name))) list.push(name);
      }
    if (people.length > 0) return { people: people.slice(0, MOST_NAMES), others };
  }
  return { people: [], others };
}

function namesIn(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? (value as unknown[]).slice(0, MOST_NAMES) : [value];
  return list.flatMap((one) => {
    const name = isThing(one)
      ? Array.isArray(one['name'])
        ? (one['name'] as unknown[]).flatMap((each) => textOf(each) ?? [])
        : textOf(one['name'])
      : textOf(one);
    return name ?? [];
  });
}

/** Lines near the headline that the page names a byline, or that begin like one. */
function ofLines({ lines, headings }: Survey): readonly string[] {
  const head = headings[0]?.at ?? 0;
  const near = lines.filter(({ text, at }) => Math.abs(at - head) < 40 && text.length < 160);
  const begun = near.find(({ text }) => /^(?:by|von|par|por|di|door|av|af)\s+\p{Lu}/u.test(text) || /^By:\s/i.test(text));
  const named = near.find(
    ({ names, text }) =>
      /\b(?:byline|author|autor|auteur|autore)/.test(names) && !/bio|avatar|image|comment/.test(names) && /^\p{Lu}/u.test(text),
  );
  return [begun, named].flatMap((line) => (line ? [line.text] : []));
}

const OPENING =
  /^(?:\s*(?:story|written|words|text|article|report|reported|posted|published|submitted|edited)?\s*by[:\s]\s*|von\s+|par\s+|por\s+|di\s+|door\s+|av\s+|af\s+|author:?\s+|autor:?\s+)/i;
const BETWEEN = /\s*(?:,|;|\||\/|•|·|&|\n|\s(?:and|und|et|y|e|en|og|och|with|con|mit|avec)\s)\s*/iu;
const BEHIND = /\s*(?:[–—([@<]|\s-\s|\bfor\b|\bof the\b|\bat the\b|\bin\s+\p{Lu}|\bis an?\b|\bupdated\b|\bpublished\b|\bon\b\s|\d).*$/isu;
const ROLE =
  /\b(?:writer|reporter|correspondent|editor|editors|staff|columnist|contributor|contributors|producer|journalist|author|bureau|chief|senior|redakteur|redakteurin|redaktion|redacteur|redacción|redazione|rédaction|reporterin|journaliste|periodista|jr|sr|ph\.?d|m\.?d|news|desk|team|special|freelance|analyst|fellow|professor|photographer|associate|assistant|digital|managing|political|national|international|business|sports|health|science|technology|opinion|guest|media|agency|agencies)\b/iu;

/** The names that one signature holds. */
export function split(signature: string): readonly string[] {
  const line = signature.replace(OPENING, '').replace(/^\s*by\s+/i, '');
  const turned = /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}\.?)?)$/u.exec(line); // "Ilves, Mara"
  if (turned && !ROLE.test(line)) return [`${turned[2]} ${turned[1]}`];
  return line
    .split(BETWEEN)
    .map((part) =>
      part
        .replace(/^\s*(?:and|by|und)\s+/i, '')
        .replace(BEHIND, '')
        .replace(/[\s.,:;]+$/u, (end) => (end.startsWith('.') ? end.trim().slice(0, 0) : ''))
        .trim(),
    )
    .filter((part) => part !== '');
}

const isDesk = (name: string): boolean => ROLE.test(name) && name.split(' ').length <= 6;

/** Two to five words that begin with capitals, or letters that have none; one word only where nothing else is known of it. */
function isPerson(name: string): boolean {
  if (name.length < 2 || name.length > 60 || /[@:/\\{}=_]|\.(?:com|org|net)|^https?/i.test(name)) return false;
  const words = name.split(/\s+/);
  if (words.length > 6) return false;
  if (/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Arabic}\p{sc=Hebrew}]/u.test(name)) return true;
  return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= Math.min(2, words.length);
}
