import type { Voice, VoiceKind } from '../../../model/attribution.ts';
import type { Token } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';
import type { VoiceContext } from './context.ts';
import { looksLikePeople } from './demonyms.ts';
import { accessIn, countOf, reasonIn } from './describe.ts';
import { isTitledDocument, makerOf } from './document.ts';
import { bodyKey, bodyName, keyOf, ministryOf, officeWords } from './keys.ts';
import { countedIn, groupMember } from './group.ts';
import { forPeople, isCommon } from './kinds.ts';
import { ofABody } from './name-words.ts';
import { outletBefore, outletOf, ownerOf, personOf, personsOf } from './naming.ts';
import { headOf, nameWords, phraseOf, plural, singular, spelled } from './phrase.ts';
import { partyOf, placeAt } from './places.ts';
import { roleOf, tradeBeside } from './role.ts';
import { profileOf } from './profile.ts';
import { isFormer, OF_STATE, partyWordIn, sideOf } from './side.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { unknownName } from './unknown-name.ts';
import { BODIES, DOCUMENTS, EXPERTS, GROUPS, MEDIA, PARTY_WORDS, ROLES, UNIQUE, VAGUE, WEASELS } from './words.ts';

/** A voice as its own words give it, before it is looked for among the voices already heard. */
export interface ReadVoice {
  readonly voice: Voice;
  readonly head: string; // singular of the head noun, or the pronoun: what a later "the official" is matched by
  readonly words: readonly string[]; // what describes the head: a later description may not add to them
  readonly first: string; // the first word, in small letters: “the”
  readonly definite: boolean; // "the official", "she": the words point back
  readonly groupMember: boolean; // "one of the officials"
  readonly span: Span;
  readonly grade?: 'probable'; // what the words mean is likely, not told
}

const PRONOUN =
  /^(?:he|she|it|they|him|her|them|who|which|that|this|these|those|we|i|us|me|himself|herself|both|neither|either|all|none|each)$/;
const POINTING = /^(?:the|that|this|these|those|his|her|its|their|both)$/;
const FROM_SOMEBODY = /^(?:statement|communiqué|communique|post|tweet|message|letter|memo|e-mail|email|readout)$/;
const SPOKESPERSON = /^spokes/;
const BESIDE = 40; // tokens to either side in which the reason for anonymity is looked for
const NO_CONTENT = /^(?:the|a|an|that|this|these|those|his|her|its|their|one|two|three|four|five|both|some|same|'s|’s|'|’|-|,)$/;

/**
 * Reads the voice that the tokens `from`–`to` name. Null where they hold no noun.
 *
 * `speaks` says that the cue takes nobody but a speaker; without it, a noun that is not known for people, bodies, outlets or documents is a thing that
 * shows something, and what it shows is said in the report's own voice.
 */
export function readVoice(context: VoiceContext, from: number, to: number, speaks = true): ReadVoice | null {
  const { reading } = context;
  const tokens = reading.tokens.slice(from, to);
  const phrase = countedIn(phraseOf(tokens));
  const head = headOf(phrase.core);
  if (!head) return null;
  const first = phrase.core[0] as Token;
  const last = [...phrase.core, ...phrase.complement].at(-1) as Token;
  const span = { start: first.start, end: Math.max(last.end, head.end) };
  const sentence = reading.sentences[head.sentence];
  const ends = sentence?.tokens[1] ?? to;
  const access = accessIn(context, from, Math.min(to + 2, ends));
  const reasonBeside = (): Span | null =>
    reasonIn(context, Math.max(sentence?.tokens[0] ?? from, from - BESIDE), Math.min(ends, to + BESIDE));
  const make = (kind: VoiceKind, more: Partial<Voice> & { readonly label: string; readonly key: string }): Voice => {
    const reason = more.named === true ? null : reasonBeside();
    return {
      named: false,
      kind,
      count: null,
      party: null,
      role: null,
      onRecord: false,
      expert: false,
      access: access && textOf(context, access),
      reason: reason && textOf(context, reason),
      relay: null,
      member: null,
      ...more,
    };
  };
  const done = (voice: Voice, extra: Partial<ReadVoice> = {}): ReadVoice => ({
    voice,
    head: singular(head),
    words: phrase.core.filter((t) => !NO_CONTENT.test(t.lower)).map(singular),
    first: first.lower,
    definite: POINTING.test(first.lower),
    groupMember: false,
    span,
    ...extra,
  });
  const thing = (): ReadVoice => done(make('own-voice', { label: textOf(context, span), key: 'own voice' }));

  if (phrase.core.length === 1 && PRONOUN.test(head.lower)) {
    if (/^(?:we|i|us|me)$/.test(head.lower) || (/^(?:it|this|that|which|these|those|all|each)$/.test(head.lower) && !speaks))
      return thing();
    return done(make('person', { label: head.text, key: head.lower }), { head: head.lower, definite: true });
  }
  const member = groupMember(phrase);
  if (member) {
    const label = textOf(context, span);
    const group = phraseOf(phrase.complement.slice(1)); // “two of the three council officials”: their side is the group’s
    const count = countOf(phrase.core, false);
    const voice = {
      label,
      key: label.toLowerCase(),
      count,
      party: partyOf(phrase.complement) ?? sideOf(context, group, null) ?? officeWords(group.core),
      role: member.role,
    };
    const words = phrase.complement
      .slice(1)
      .filter((t) => !NO_CONTENT.test(t.lower))
      .map(singular);
    const several = /^(?:some|several|both)$/.test(first.lower) || (count?.min ?? 1) > 1;
    return done(make(several ? 'persons' : 'person', voice), { head: member.head, words, definite: true, groupMember: true });
  }
  const many = plural(head);
  const share = many && phrase.core.some((t) => t.lower === 'percent' || t.text === '%'); // “32 percent of Jo Linds”
  const person = share ? null : personOf(context, phrase);
  const outlet = outletOf(context, phrase, from);
  if (outlet && !person) {
    return done(make('outlet', { label: outlet, key: outlet.toLowerCase(), named: true, onRecord: true }), {
      head: 'outlet',
      definite: false,
    });
  }
  const several = personsOf(context, phrase);
  if (several.length > 1) {
    const label = several.map((p) => p.name).join(' and ');
    return done(
      make('persons', {
        label,
        key: label.toLowerCase(),
        named: true,
        onRecord: true,
        count: { min: several.length, max: several.length },
      }),
      { definite: false },
    );
  }
  const party =
    sideOf(context, phrase, person) ?? (BODIES.has(singular(head)) || (person && isFormer(phrase.core)) ? null : officeWords(phrase.core));
  if (person) {
    const own = roleOf(phrase) ?? tradeBeside(phrase);
    const profile = own !== null && party !== null ? { role: null, party: null } : profileOf(context, person);
    const role = own ?? profile.role;
    const side =
      party ?? ministryOf(phrase.core) ?? profile.party ?? (context.principals.has(person.surname) ? `${person.surname} team` : null);
    const expert = role !== null && EXPERTS.has(role) && side === null;
    const voice = {
      label: person.name,
      key: person.name.toLowerCase(),
      named: true,
      count: { min: 1, max: 1 },
      party: side,
      role,
      onRecord: true,
      expert,
    };
    return done(make('person', voice), { definite: false, head: role ?? person.surname.toLowerCase() });
  }

  const noun = singular(head);
  const unknown = unknownName(phrase);
  if (unknown !== null) {
    const role = roleOf(phrase);
    const voice = { label: unknown, key: unknown.toLowerCase(), named: true, count: { min: 1, max: 1 }, party, role, onRecord: true };
    return done(make('person', voice), { definite: false, head: role ?? noun });
  }
  if (!/^(?:NOUN|PROPN|PRON|NUM)$/.test(head.pos) && !/^\p{Lu}/u.test(head.text) && !isCommon(noun)) return thing(); // “more precisely”
  const opens = head.index === sentence?.tokens[0] || (first.index === sentence?.tokens[0] && head === phrase.core.at(-1));
  const common = head.text === head.lower || head.pos === 'NOUN' || ((opens || (many && phrase.core.length === 1)) && isCommon(noun));
  const whole = access && access.start <= span.end + 1 ? { start: span.start, end: Math.max(span.end, access.end) } : span;
  const known = POINTING.test(first.lower) || phrase.core.some((t) => /^(?:'s|’s)$/.test(t.text));
  const unnamed = (kind: VoiceKind, role: string | null): Voice => {
    const count = countOf(
      phrase.core,
      many || (kind === 'weasel' && noun !== 'other'),
      reading.tokens.slice(Math.max(sentence?.tokens[0] ?? from, from - 2), from),
    );
    const politics = partyWordIn(context, phrase.core);
    const side = politics !== null && (party === null || /^(?:House|Senate|Congress|congressional)$/.test(party)) ? politics : party; // “a House Republican aide”
    return make(kind === 'person' && (many || (count?.min ?? 1) > 1) ? 'persons' : kind, {
      label: textOf(context, kind === 'vague' || access ? whole : span),
      key: keyOf(phrase, count, noun),
      count,
      party: kind === 'weasel' ? null : side,
      role: kind === 'weasel' ? null : role,
      onRecord: role !== null && (SPOKESPERSON.test(role) || (UNIQUE.has(role) && !many && known)) && reasonBeside() === null,
    });
  };
  // “these accounts”, after one outlet was named in the paragraph
  if (/^(?:report|account)$/.test(noun) && many && POINTING.test(first.lower) && phrase.complement.length === 0) {
    const meant = outletBefore(context, from, true);
    if (meant)
      return done(make('outlet', { label: meant, key: meant.toLowerCase(), named: true, onRecord: true }), {
        head: noun,
        definite: false,
        grade: 'probable',
      });
  }
  if (noun === 'paper' && many) return done(make('document', documentVoice()));
  if (MEDIA.has(noun) && common) {
    if (noun === 'report' && many && phrase.complement.length === 0) return done(unnamed('weasel', null), { head: noun });
    // a report of a ministry or of the police is a document, not the press
    const official =
      noun === 'report' &&
      (party !== null ||
        makerOf(context, phrase, head) !== null ||
        phrase.core.some((t) => OFFICIAL.test(t.lower)) ||
        [...phrase.core, ...phrase.complement].some((t) => t !== head && BODIES.has(singular(t))));
    if (official) return done(make('document', documentVoice()));
    return done(make('outlet', { label: textOf(context, span), key: keyOf(phrase, null, noun) }), { head: noun });
  }
  if (DOCUMENTS.has(noun) && (common || isTitledDocument(head, phrase.core)))
    return documentOf() ?? done(make('document', documentVoice()));
  if (WEASELS.has(noun) && common && (many || /^(?:other|some|many|few|most|several)$/.test(noun)) && !party)
    return done(unnamed('weasel', null));
  if (EXPERTS.has(noun) && common) {
    const sided = party !== null || partyWordIn(context, phrase.core) !== null; // “a Democratic strategist” is no outside expert
    return done({ ...unnamed(many && !sided ? 'weasel' : 'person', noun), expert: !many && !sided });
  }
  if (VAGUE.has(noun) && common) {
    const sided = party !== null || partyWordIn(context, phrase.core) !== null; // “a campaign source” is of a side
    return done(unnamed(sided ? 'person' : 'vague', null));
  }
  // “the Communications Workers of America”
  const called =
    many &&
    isCapitalized(head.text) &&
    isCapitalized(phrase.core.at(-2)?.text ?? '') &&
    phrase.complement[0]?.lower === 'of' &&
    isCapitalized(phrase.complement[1]?.text ?? '');
  if (called && first.pos === 'DET') {
    const name = bodyName(phrase);
    return done(make('institution', { label: name, key: name.toLowerCase(), named: true, party: name, onRecord: true }), {
      definite: false,
    });
  }
  if (ROLES.has(noun) && (common || first.pos === 'DET')) return done(unnamed('person', noun));
  const ofParty = PARTY_WORDS.get(many ? head.text.slice(0, -1) : head.text);
  if (GROUPS.has(head.text) || ofParty !== undefined)
    return done({ ...unnamed(many ? 'persons' : 'person', null), party: ofParty ?? head.text });
  const place = placeAt(phrase.core, first.lower === 'the' ? 1 : 0);
  if (place?.place.what === 'people' && many && place.place.words.at(-1) === head.text) return done(unnamed('persons', null));
  if (BODIES.has(noun) || place) {
    const capital = /\p{Lu}/u.test(
      nameWords(
        phrase.core.filter(
          (t) => t.lower !== 'the' && t.text !== 'PAC' && !(opens && t === first && (t.pos !== 'PROPN' || isCommon(singular(t)))),
        ),
      ).join(' '),
    );
    // “a Danish rights group”: of which there are many
    const some =
      /^(?:a|an|another|some|several|two|three|many|most|other|one|no|any|every|each|neither|either)$/.test(first.lower) &&
      !isCapitalized(head.text);
    const own = party ?? (capital && !some && !(common && phrase.core.length === 1) ? bodyName(phrase) : null);
    if (own === null && many) return done(unnamed('person', noun));
    const side = own ?? officeWords(phrase.core);
    const voice = {
      label: textOf(context, span),
      key: bodyKey(phrase, own),
      named: own !== null && !(some && !OF_STATE.test(noun)),
      party: side,
      ...(BODIES.has(noun) && { body: noun }),
      onRecord: true,
    };
    return done(make('institution', voice));
  }
  if (/^\p{Lu}/u.test(head.text) && !common) {
    if (
      context.bySurname.has(head.text) ||
      (context.kindAt.get(head.index) === 'person' && !ofABody(head.text) && !/^\p{Lu}{2,}$/u.test(head.text))
    ) {
      const name = spelled(phrase.core).replace(/^[Tt]he /, '') || head.text;
      return done(make('person', { label: name, key: name.toLowerCase(), named: true, count: { min: 1, max: 1 }, party, onRecord: true }), {
        definite: false,
      });
    }
    if (many && (looksLikePeople(singularName(head.text)) || /^(?:many|most|some|several|few|other|more)$/.test(first.lower)))
      return done(unnamed('persons', null));
    const label = spelled(phrase.core).replace(/^[Tt]he /, '') || head.text;
    return done(make('institution', { label, key: label.toLowerCase(), named: true, party: party ?? label, onRecord: true }), {
      definite: false,
    });
  }
  if (speaks && !forPeople(noun) && (DOCUMENTS.has(noun) || abstract(noun))) return done(make('document', documentVoice()));
  return speaks || forPeople(noun) ? done(unnamed('person', null)) : thing();

  function documentVoice(): Partial<Voice> & { readonly label: string; readonly key: string } {
    const label = textOf(context, span);
    const maker = makerOf(context, phrase, head as Token) ?? party;
    return { label, key: label.toLowerCase(), named: maker !== null, party: maker, onRecord: true };
  }
  /** “a statement from the ministry” speaks for the ministry; intelligence speaks for nobody that can be named. */
  function documentOf(): ReadVoice | null {
    const label = textOf(context, span);
    if (noun === 'intelligence') return done(make('vague', { label, key: label.toLowerCase(), party, access: label }));
    if (!FROM_SOMEBODY.test(noun)) return null;
    const by = phrase.complement.findIndex((t) => t.lower === 'from' || t.lower === 'by');
    const owner = by >= 0 ? phrase.complement.slice(by + 1) : ownerOf(phrase.core);
    const [start] = owner;
    if (!start || owner.length >= tokens.length) return null;
    const inner = readVoice(context, start.index, start.index + owner.length);
    return inner && (inner.voice.named || inner.voice.role !== null || inner.voice.kind === 'institution')
      ? { ...inner, voice: { ...inner.voice, onRecord: true } }
      : null;
  }
}

const textOf = ({ reading }: VoiceContext, { start, end }: Span): string => reading.report.text.slice(start, end).replace(/\s+/g, ' ');

const OFFICIAL =
  /^(?:congressional|governmental|internal|annual|official|confidential|classified|scientific|medical|financial|judicial|parliamentary|investigative|presidential|federal|forensic|final|interim|preliminary)$/;
const singularName = (word: string): string => word.replace(/s$/, '');

/** Nouns by their endings for what is done or found, not for who does it: it says something as a document does. */
const abstract = (noun: string): boolean => /(?:[st]ion|[^a]ment|search|[yl]sis|ness|ship|ism|ity|[ae]nce|ing)$/.test(noun);
