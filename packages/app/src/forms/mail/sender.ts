import { addressParser } from 'postal-mime';
import type { Note } from '@stemma/core';
import type { Known } from '../form.ts';
import { mastheadOf } from '../masthead.ts';
import { headerWords } from './mime.ts';

/** Names of senders that are a house and no person. */
const HOUSE =
  /\b(?:news|newsroom|agency|press|desk|wire|times|post|herald|gazette|tribune|media|radio|tv|office|ministry|department|service|editors?|newsletter|team|group|council|institute|bureau)\b/i;

/** Names that say what somebody does in a house, and not which house it is: “Desk”, “News Desk”, “noreply”. */
const ANY_HOUSE =
  /^(?:(?:news|newsroom|desk|editors?|editorial|press|media|office|team|service|info|information|contact|mail|newsletter|alerts?|admin|webmaster|do[ -]?not[ -]?reply|no[ -]?reply)\b[ -]?){1,5}$/i;

/** Houses that lend their name to the addresses of others. */
const POST_OFFICES: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'yahoo.com', 'icloud.com', 'me.com', 'aol.com', 'proton.me', 'protonmail.com', 'gmx.com', 'gmx.net', 'mail.com']); // prettier-ignore

/** “VELM, May 11 (Coast Wire) —” at the beginning of a line. */
const DATELINE = /^\p{Lu}[\p{L}\p{M}\p{N} ,.'’-]{1,60} ?\((?<agency>\p{Lu}[^()\n]{1,40})\) {0,3}(?:[-–—]|--)/mu;
const HEAD = 1000; // characters in which a dateline stands

export type Sender = Pick<Partial<Known>, 'byline' | 'outlet'> & { readonly notes: readonly Note[] };

/**
 * Who a mail is from: a person, or a house, which is then the outlet.
 *
 * A sender that only says what it does is no outlet: what the text's dateline or masthead names is, else the domain of the address, and a note says so.
 */
export function senderOf(from: string, text: string): Sender {
  const [first] = addressParser(from.slice(0, 2000));
  const name = headerWords(first?.name ?? '').replace(/^["']|["']$/g, '');
  if (name === '' || name.includes('@')) return { notes: [] };
  if (!ANY_HOUSE.test(name)) return { ...(HOUSE.test(name) ? { outlet: name } : { byline: name }), notes: [] };
  const agency = DATELINE.exec(text.slice(0, HEAD))?.groups?.['agency'] ?? mastheadOf(text)?.outlet;
  if (agency !== undefined) return { outlet: agency, notes: [noteOf(`“${agency}” stands at the head of its text.`, name)] };
  const domain = first?.address?.split('@').at(-1)?.toLowerCase() ?? '';
  if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(domain) || POST_OFFICES.has(domain)) return { notes: [] };
  return { outlet: domain, notes: [noteOf(`“${domain}” is the domain of its address.`, name)] };
}

const noteOf = (said: string, name: string): Note => ({
  code: 'outlet-from-address',
  detail: `The sender is called only “${name}”; ${said}`,
});
