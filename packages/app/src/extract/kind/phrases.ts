/** What pages say where their report should stand, in the words of no one site. In small letters, straight apostrophes. */

/** Wants money, or an account, before it goes on. */
export const PAYWALL: readonly string[] = [
  'subscribe to continue reading',
  'subscribe to read',
  'subscribe to unlock',
  'subscribe now to continue',
  'subscribe now to read',
  'to continue reading',
  'to read the full',
  'to read the rest of',
  'to read this article',
  'to read this story',
  'to keep reading',
  'continue reading your article with',
  'continue reading with a',
  'this article is for subscribers',
  'this story is for subscribers',
  'this content is for subscribers',
  'for subscribers only',
  'subscribers only',
  'subscriber-only',
  'exclusive to subscribers',
  'available to subscribers',
  'already a subscriber',
  'already have a subscription',
  'become a subscriber',
  'unlock this article',
  'unlock this story',
  'unlock the full',
  'register to continue',
  'register to read',
  'create a free account to',
  'create an account to continue',
  'you have reached your limit',
  "you've reached your limit",
  'your free articles',
  'free articles this month',
  'get unlimited access',
  'members only',
];

/** Asks for consent. */
export const COOKIES: readonly string[] = [
  'cookie',
  'consent',
  'personal data',
  'your privacy',
  'privacy policy',
  'our partners',
  'legitimate interest',
  'personalised ads',
  'personalized ads',
  'accept all',
  'reject all',
  'manage preferences',
  'gdpr',
];

/** Wants a browser that runs programs. */
export const SCRIPTS: readonly string[] = [
  'enable javascript',
  'javascript is disabled',
  'javascript is not enabled',
  'javascript is required',
  'requires javascript',
  'javascript to be enabled',
  'turn on javascript',
  'activate javascript',
  'without javascript',
  'javascript disabled',
  'browser does not support javascript',
  'unsupported browser',
];

/** Wants a person and no machine. */
export const CAPTCHA: readonly string[] = [
  'verify you are human',
  "verify you're human",
  'verify that you are human',
  'verifying you are human',
  'are you a robot',
  'not a robot',
  'are a human',
  'press & hold',
  'press and hold',
  'unusual traffic',
  'unusual activity',
  'checking your browser',
  'complete the captcha',
  'solve this captcha',
  'security check',
  'request has been blocked',
  'you have been blocked',
  'access denied',
  'access to this page has been denied',
  'automated access',
  'bot detection',
];

/** Says that there is nothing. Looked for in titles and headings; in text only where it is all there is. */
export const NOT_FOUND: readonly string[] = [
  'page not found',
  'not found',
  'error 404',
  '404 error',
  "page can't be found",
  'page cannot be found',
  'page could not be found',
  "page doesn't exist",
  'page does not exist',
  'no longer available',
  'page is unavailable',
  'page unavailable',
  'page no longer exists',
  'nothing was found',
  'article has been removed',
  'page has moved',
];

/** As phrases are looked up: small letters, straight apostrophes, single spaces. */
export const plain = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');

/** How many of `phrases` stand in `text`, which is already plain. */
export const saying = (text: string, phrases: readonly string[]): number => phrases.filter((phrase) => text.includes(phrase)).length;
