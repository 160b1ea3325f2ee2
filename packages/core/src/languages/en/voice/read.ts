import type { Voice, VoiceKind } from '../../../model/attribution.ts';
import type { Token } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';
import { outletBetween, type VoiceContext } from './context.ts';
import { accessIn, countOf, reasonIn } from './describe.ts';
import type { Person } from './people.ts';
import { headOf, nameWords, phraseOf, plural, singular, type Phrase } from './phrase.ts';
import { partyOf, placeAt } from './places.ts';
import { sideOf } from './side.ts';
import { BODIES, DOCUMENTS, EXPERTS, MEDIA, ROLES, VAGUE, WEASELS } from './words.ts';

/** A voice as its own words give it, before it is looked for among the voices already heard. */
export interface ReadVoice {
  readonly voice: Voice;
  readonly head: string; // singular of the head noun, or the pronoun: what a later "the official" is matched by
  readonly definite: boolean; // "the official", "she": the words point back
  readonly groupMember: boolean; // "one of the officials"
  readonly span: Span;
}

const PRONOUNS = new Set([
  'he',
  'she',
  'it',
  'they',
  'him',
  'her',
  'them',
  'who',
  'which',
  'that',
  'we',
  'i',
  'himself',
  'herself',
  'both',
]);
const POSSESSIVES = /^(?:his|her|its|their)$/;

/** Reads the voice that the tokens `from`–`to` name. Null where they hold no noun. */
export function readVoice(context: VoiceContext, from: number, to: number): ReadVoice | null {
  const { reading } = context;
  const tokens = reading.tokens.slice(from, to);
  const phrase = phraseOf(tokens);
  const head = headOf(phrase.core);
  if (!head) return null;
  const first = phrase.core[0] as Token;
  const last = [...phrase.core, ...phrase.complement].at(-1) as Token;
  const span = { start: first.start, end: Math.max(last.end, head.end) };
  const sentenceEnd = reading.sentences[head.sentence]?.tokens[1] ?? to;
  const access = accessIn(context, from, Math.min(to + 12, sentenceEnd));
  const reason = reasonIn(context, reading.sentences[head.sentence]?.tokens[0] ?? from, sentenceEnd);
  const base = { access: access && textOf(context, access), reason: reason && textOf(context, reason), relay: null, member: null };
  const make = (kind: VoiceKind, more: Partial<Voice> & { readonly label: string; readonly key: string }): Voice => ({
    named: false,
    kind,
    count: null,
    party: null,
    role: null,
    onRecord: false,
    expert: false,
    ...base,
    ...more,
  });
  const done = (voice: Voice, extra: Partial<ReadVoice> = {}): ReadVoice => ({
    voice,
    head: singular(head),
    definite: first.lower === 'the' || first.lower === 'that' || first.lower === 'this' || POSSESSIVES.test(first.lower),
    groupMember: false,
    span,
    ...extra,
  });

  if (phrase.core.length === 1 && PRONOUNS.has(head.lower))
    return done(make('person', { label: head.text, key: head.lower }), { head: head.lower, definite: true });

  const member = groupMember(phrase);
  if (member) {
    const count = countOf(phrase.core, false);
    const label = textOf(context, span);
    return done(make('person', { label, key: label.toLowerCase(), count, party: partyOf(phrase.complement), role: member.role }), {
      head: member.head,
      definite: true,
      groupMember: true,
    });
  }

  const outlet = outletOf(context, phrase, from, to);
  if (outlet)
    return done(make('outlet', { label: outlet, key: outlet.toLowerCase(), named: true, onRecord: true }), {
      head: 'outlet',
      definite: false,
    });

  const noun = singular(head);
  const lowerHead = head.text === head.lower || head.pos === 'NOUN';
  const many = plural(head);
  const party = sideOf(context, phrase);
  const whole = access && access.start <= span.end + 1 ? { start: span.start, end: Math.max(span.end, access.end) } : span;

  const person = personOf(context, phrase);
  if (person) {
    const role = roleOf(phrase);
    const expert = role !== null && EXPERTS.has(role);
    return done(
      make('person', {
        label: person.name,
        key: person.name.toLowerCase(),
        named: true,
        count: { min: 1, max: 1 },
        party: expert ? null : party,
        role,
        onRecord: true,
        expert,
      }),
      { definite: false, head: role ?? person.surname.toLowerCase() },
    );
  }
  const anonymous = (kind: VoiceKind, role: string | null): Voice => {
    const count = countOf(phrase.core, many);
    const several = many || (count !== null && count.min > 1);
    const spoken = role !== null && /^spokes/.test(role) && party !== null;
    return make(kind === 'person' && several ? 'persons' : kind, {
      label: textOf(context, kind === 'vague' || access ? whole : span),
      key: keyOf(phrase, count, noun),
      count,
      party: kind === 'weasel' ? null : party,
      role,
      onRecord: spoken && reason === null,
    });
  };
  if (MEDIA.has(noun) && !(noun === 'agency' && party)) {
    if (noun === 'report' && many && phrase.complement.length === 0) return done(anonymous('weasel', null), { head: noun });
    return done(make('outlet', { label: textOf(context, span), key: keyOf(phrase, null, noun) }), { head: noun });
  }
  if (DOCUMENTS.has(noun) && lowerHead) {
    const label = textOf(context, span);
    const by = phrase.complement.findIndex((t) => t.lower === 'from' || t.lower === 'by');
    const owner = by >= 0 ? phrase.complement.slice(by + 1) : ownerOf(phrase.core);
    if (owner.length > 0 && /^(?:statement|communiqué|communique|post|tweet|message|letter|memo|e-mail|email|readout)$/.test(noun)) {
      const start = reading.tokens.indexOf(owner[0] as Token, from);
      const inner = start >= 0 && owner.length < tokens.length ? readVoice(context, start, start + owner.length) : null;
      if (inner && (inner.voice.named || inner.voice.role)) return { ...inner, voice: { ...inner.voice, onRecord: true } };
    }
    const secret = noun === 'intelligence';
    return done(
      make(secret ? 'vague' : 'document', {
        label,
        key: label.toLowerCase(),
        named: !secret,
        party,
        onRecord: !secret,
        access: secret ? label : base.access,
      }),
    );
  }
  if (WEASELS.has(noun) && (many || /^(?:other|some|many|few|most|several)$/.test(noun)) && !party) return done(anonymous('weasel', null));
  if (EXPERTS.has(noun)) return done({ ...anonymous(many ? 'weasel' : 'person', noun), expert: !many });
  if (VAGUE.has(noun) && lowerHead) return done(anonymous('vague', null));
  if (ROLES.has(noun) && (lowerHead || first.pos === 'DET')) return done(anonymous('person', noun));
  const place = placeAt(phrase.core, phrase.core[0]?.lower === 'the' ? 1 : 0);
  const full = nameWords(phrase.core.filter((t) => t.lower !== 'the')).join(' ');
  if (BODIES.has(noun) || place) {
    const own = party ?? (/\p{Lu}/u.test(full) ? bodyName(phrase) : null);
    const named = own !== null;
    const label = textOf(context, span);
    return done(
      make('institution', { label, key: bodyKey(phrase, own), named, party: own, role: BODIES.has(noun) ? noun : null, onRecord: named }),
    );
  }
  if (/^\p{Lu}/u.test(head.text)) {
    const label = nameWords(phrase.core)
      .join(' ')
      .replace(/^[Tt]he /, '');
    return done(
      make('institution', {
        label: label || head.text,
        key: (label || head.text).toLowerCase(),
        named: true,
        party: party ?? label,
        onRecord: true,
      }),
      { definite: false },
    );
  }
  // a noun that we do not know: people in the plural or with an article, of no party that the words tell
  return done(anonymous('person', null));
}

const textOf = ({ reading }: VoiceContext, { start, end }: Span): string => reading.report.text.slice(start, end).replace(/\s+/g, ' ');

/** "one of the officials", "two of them": the group stands in the complement. */
function groupMember({ core, complement }: Phrase): { readonly head: string; readonly role: string | null } | null {
  const first = core.findLast((t) => t.lower !== 'the');
  if (!first || complement[0]?.lower !== 'of' || !/^(?:one|two|three|four|another|some|several|both)$/.test(first.lower)) return null;
  const head = headOf(complement.slice(1));
  if (!head) return null;
  const role = singular(head);
  return { head: role, role: ROLES.has(role) || EXPERTS.has(role) ? role : null };
}

/** The outlet that the phrase names: in the core, or behind "a report from". A reporter's outlet is the outlet; its owner or critic is not. */
function outletOf({ outlets, reading }: VoiceContext, phrase: Phrase, from: number, to: number): string | null {
  const head = headOf(phrase.core);
  if (!head) return null;
  const coreEnd = (phrase.core.at(-1) as Token).index;
  const inCore = outletBetween(outlets, from, coreEnd + 1);
  const noun = singular(head);
  const media = MEDIA.has(noun) || /^(?:reporter|journalist|correspondent|account|reporting|investigation|reader|editorial)$/.test(noun);
  if (inCore && (inCore.to > head.index || (media && !DOCUMENTS.has(noun)))) return inCore.name;
  if (media && phrase.complement.length > 0 && /^(?:from|by|in|at|for|of)$/.test((phrase.complement[0] as Token).lower)) {
    const behind = outletBetween(outlets, (phrase.complement[0] as Token).index, (phrase.complement.at(-1) as Token).index + 1);
    if (behind) return behind.name;
  }
  void reading;
  void to;
  return null;
}

/** The person named in the core or beside it: "Ana Ruiz, the mayor", "the mayor, Ana Ruiz", "Ms. Ruiz". */
function personOf({ people, reading }: VoiceContext, phrase: Phrase): Person | null {
  const inPart = (part: readonly Token[], surnames: boolean): Person | null => {
    if (part.length === 0) return null;
    const words = nameWords(part);
    const joined = ` ${words.join(' ').replace(/ - /g, '-')} `;
    const full = people.filter((p) => joined.includes(` ${p.name} `));
    // "a spokesman for Ana Ruiz" is caught by the complement; "Ana Ruiz's lawyer" by what follows the name
    const own = full.filter((p) => !isOwner(part, p));
    if (own.length > 0) return own.reduce((a, b) => (b.name.length > a.name.length ? b : a));
    if (!surnames || full.length > 0) return null;
    const last = part.findLast((t) => !/^['’]s?$/.test(t.text));
    if (!last || !/^\p{Lu}/u.test(last.text)) return null;
    const same = people.filter((p) => p.surname === last.text || (words.length > 1 && p.name.endsWith(` ${words.slice(-2).join(' ')}`)));
    if (same.length === 1) return same[0] as Person;
    // a title and one name is a person, even if the report never gives the first name
    const before = part[part.indexOf(last) - 1];
    const titled =
      before &&
      !placeAt(part, part.indexOf(last)) &&
      (/^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|col|capt|sgt|lt|maj)\.?$/.test(before.lower) ||
        (ROLES.has(before.lower) && before.text !== before.lower));
    return same.length === 0 && titled ? { name: last.text, surname: last.text, at: last.index, to: last.index + 1 } : null;
  };
  void reading;
  const inCore = inPart(phrase.core, true);
  if (inCore) return inCore;
  const head = headOf(phrase.core);
  if (!head || plural(head)) return null;
  const isOffice = ROLES.has(singular(head)) || EXPERTS.has(singular(head));
  const beside = phrase.appositions[0];
  return isOffice && beside && beside.length <= 6 ? inPart(beside, false) : null;
}

const isOwner = (part: readonly Token[], person: Person): boolean => {
  const at = part.findIndex((t) => t.text.replace(/['’]s$/, '') === person.surname);
  const next = part[at + 1];
  return at >= 0 && next !== undefined && /^(?:'s|’s|'|’)$/.test(next.text) && at + 2 < part.length;
};

function ownerOf(core: readonly Token[]): readonly Token[] {
  const at = core.findIndex((t) => /^(?:'s|’s)$/.test(t.text));
  return at > 0 ? core.slice(0, at) : [];
}

/** The office that the words give: before the name, or in apposition. */
function roleOf({ core, appositions, complement }: Phrase): string | null {
  for (const part of [core, ...appositions, complement]) {
    for (const token of part) {
      const noun = singular(token);
      if (ROLES.has(noun) || EXPERTS.has(noun)) return noun;
    }
  }
  return null;
}

/** A description without articles, possessives and number of people, which stands in front: "2 harbour official". */
function keyOf({ core, complement }: Phrase, count: { readonly min: number } | null, noun: string): string {
  const words = [...core, ...complement]
    .filter((t) => !/^(?:the|a|an|'s|’s|another|some|several|two|three|four|five|\d+)$/.test(t.lower) && t.pos !== 'PUNCT')
    .map((t) => (singular(t) === noun ? noun : t.lower.replace(/\./g, '')));
  return `${count ? count.min : 'n'} ${words.join(' ')}`;
}

const bodyName = (phrase: Phrase): string =>
  nameWords([...phrase.core, ...phrase.complement.filter((t) => /^\p{Lu}/u.test(t.text) || phrase.complement.indexOf(t) === 0)])
    .join(' ')
    .replace(/^[Tt]he /, '');

const bodyKey = (phrase: Phrase, party: string | null): string => {
  const words = [...phrase.core, ...phrase.complement]
    .filter(
      (t) => !/^(?:the|a|an|'s|’s|of|for|to)$/.test(t.lower) && t.pos !== 'PUNCT' && !(party && placeAt([t], 0)?.place.party === party),
    )
    .map((t) => t.lower);
  return [party?.toLowerCase() ?? '', ...words].join(' ').trim();
};
