import { Problem, PROBLEMS, type ProblemCode } from '../problems.ts';

/** What is known of a report before it is read, where it came out of a page, a mail, a document. */
export interface Looked {
  readonly title?: string | null | undefined;
  readonly language?: string | null | undefined; // BCP 47
  readonly page?: string | null | undefined; // the kind of page, as extraction calls it
}

/**
 * Why the engine may not read it; null where it may.
 *
 * Only a whole report in English passes. One in another language is kept, listed as not yet read and never read as English. From a stub, a wall, or a page
 * of many reports no claim is drawn.
 */
export function unfit({ page, language, title }: Looked): Problem | null {
  const [code, what] = (Object.hasOwn(KINDS, page ?? '') ? KINDS[page ?? ''] : undefined) ?? [];
  if (code !== undefined) return new Problem(code, `${what ?? ''}${title ? ` Its title is “${clipped(title)}”.` : ''}`.trim());
  if (language && !/^en(?![a-z])/i.test(language)) return new Problem('not-yet-english', `It is in ${languageName(language)}.`);
  return null;
}

/** What a page of this kind is, where it is not one whole report: “Not a report: it asks about cookies.” Null where it is one. */
export function noReportWords(page: string): string | null {
  const [code, what = ''] = (Object.hasOwn(KINDS, page) ? KINDS[page] : undefined) ?? [];
  if (code === undefined) return null;
  const words = what === '' ? PROBLEMS[code].title : what;
  const lack = code === 'stub' ? 'Not a whole report' : code === 'not-one-report' ? 'Not one report' : 'Not a report';
  return `${lack}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const KINDS: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  'paywall-stub': ['stub', 'Only its beginning is there; the rest is for subscribers.'],
  'social-stub': ['stub', 'It holds what a post is wrapped in, and not the post.'],
  'cookie-wall': ['wall', 'It asks about cookies.'],
  'script-wall': ['wall', 'It asks for a browser that runs scripts.'],
  captcha: ['wall', 'It asks whether a person is there.'],
  'not-found': ['page-not-found', ''],
  'live-blog': ['not-one-report', 'It is a live blog.'],
  gallery: ['not-one-report', 'It is a gallery of pictures.'],
  listicle: ['not-one-report', 'It is a list of things.'],
  'front-page': ['not-one-report', 'It is a front page.'],
};

const clipped = (title: string): string => (title.length > 80 ? `${title.slice(0, 79)}…` : title);

// prettier-ignore
const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic', bg: 'Bulgarian', bn: 'Bengali', ca: 'Catalan', cs: 'Czech', da: 'Danish', de: 'German', el: 'Greek', es: 'Spanish', et: 'Estonian', fa: 'Persian',
  fi: 'Finnish', fr: 'French', he: 'Hebrew', hi: 'Hindi', hr: 'Croatian', hu: 'Hungarian', id: 'Indonesian', it: 'Italian', ja: 'Japanese', ko: 'Korean',
  lt: 'Lithuanian', lv: 'Latvian', nl: 'Dutch', no: 'Norwegian', nb: 'Norwegian', pl: 'Polish', pt: 'Portuguese', ro: 'Romanian', ru: 'Russian', sk: 'Slovak',
  sl: 'Slovenian', sr: 'Serbian', sv: 'Swedish', th: 'Thai', tr: 'Turkish', uk: 'Ukrainian', ur: 'Urdu', vi: 'Vietnamese', zh: 'Chinese',
};

/** “French (fr)”, or the bare tag where we have no name for it. */
function languageName(tag: string): string {
  const name = NAMES[tag.toLowerCase().split('-')[0] ?? ''];
  return name === undefined ? `the language “${tag.slice(0, 40)}”` : `${name} (${tag.slice(0, 40)})`;
}
