import type { Token } from '../../../model/mention.ts';
import type { VoiceContext } from './context.ts';
import { nameWords, singular, type Phrase } from './phrase.ts';
import { partyOf } from './places.ts';
import { BODIES, ROLES } from './words.ts';

const MAKES = new Set(
  'released issued published conducted commissioned written filed compiled drafted prepared produced sent signed submitted made carried'.split(
    ' ',
  ),
);
const TITLE_WORDS = /^(?:Poll|Survey|Study|Report|Memo|Filing|Affidavit|Indictment|Transcript|Census)$/;

/** True where a capitalized word is the noun for a document behind the name of its maker: “a Harbour Institute Poll”. */
export const isTitledDocument = (head: Token, core: readonly Token[]): boolean => core.length > 1 && TITLE_WORDS.test(head.text);

/**
 * Who made a document, as its words tell: “a Harbour Institute poll”, “the ministry’s report”, “a survey by the union”, “papers filed by the port”.
 * Null where they do not. Whoever only obtained it or saw it did not make it.
 */
export function makerOf({ inOutlet }: VoiceContext, { core, complement, rest }: Phrase, head: Token): string | null {
  const before = core.filter((t) => t.index < head.index && !inOutlet.has(t.index));
  const by = complement.findIndex((t) => t.lower === 'by' || t.lower === 'from');
  const made = rest.findIndex((t) => MAKES.has(t.lower));
  const behind = made >= 0 ? rest.slice(made).findIndex((t) => t.lower === 'by') : -1;
  for (const part of [before, by >= 0 ? complement.slice(by + 1) : [], behind >= 0 ? rest.slice(made + behind + 1) : []]) {
    const maker = nameIn(part, part === before);
    if (maker !== null) return maker;
  }
  return null;
}

function nameIn(part: readonly Token[], opens: boolean): string | null {
  const country = partyOf(part);
  if (country !== null) return country;
  const run: Token[] = [];
  for (const [i, token] of part.entries()) {
    const capital =
      /^\p{Lu}/u.test(token.text) && !/^(?:TV|DVD|CEO|PR|PDF)$/.test(token.text) && (!opens || i > 0 || token.pos === 'PROPN');
    if (capital || (run.length > 0 && /^(?:of|and|&|-)$/.test(token.text))) run.push(token);
    else if (run.length > 0) break;
  }
  while (run.length > 0 && !/^\p{Lu}/u.test((run.at(-1) as Token).text)) run.pop();
  if (run.length > 0) return nameWords(run).join(' ').replace(/^The /, '');
  const body = part.find((t) => BODIES.has(singular(t)) || ROLES.has(singular(t)));
  return body ? body.lower : null;
}
