/** `[start, end)` in UTF-16 code units of the article's text. */
export type Place = readonly [start: number, end: number];

export type Grade = 'certain' | 'probable' | 'unresolved';
const VOICE_TYPES = ['person', 'persons', 'institution', 'outlet', 'document', 'vague', 'weasel'] as const;
export type VoiceType = (typeof VOICE_TYPES)[number];
const GRADES = ['certain', 'probable', 'unresolved'] as const;

interface About {
  readonly article: string;
  readonly debatable?: true; // the labeller wrote down why; the reasons are not kept, since they quote
}

/** Who speaks in one attribution. What the report does not tell is null. */
export interface VoiceCase extends About {
  readonly kind: 'voice';
  readonly source: Place;
  readonly cue: Place;
  readonly type: VoiceType;
  readonly named: boolean;
  readonly count: readonly [min: number, max: number | null] | null;
  readonly party: Place | null;
  readonly role: Place | null;
  readonly access: Place | null;
  readonly relay: Place | null;
  readonly reason: Place | null;
  readonly onRecord: boolean;
}

/** On whose word a stretch rests, outermost first, without the reporting outlet. */
export interface ChainCase extends About {
  readonly kind: 'chain';
  readonly content: Place;
  readonly links: readonly Place[];
  readonly grade: Grade;
}

/** A sentence with no attribution in it, and the source on whose word it still rests; null: nobody's, the report says it itself. */
export interface CarryCase extends About {
  readonly kind: 'carry';
  readonly stretch: Place;
  readonly from: Place | null;
  readonly grade: Grade;
}

/** The pieces of one quotation; a source of null: a title, a name or scare quotes, which nobody said. */
export interface QuotationCase extends About {
  readonly kind: 'quotation';
  readonly pieces: readonly Place[];
  readonly source: Place | null;
}

/** A pronoun or description, and where the article names who it stands for; null: it does not tell, or two fit. */
export interface ReferCase extends About {
  readonly kind: 'refer';
  readonly mention: Place;
  readonly cue: Place;
  readonly to: readonly Place[] | null;
}

/** A hedging or negating word, and the words it weakens. */
export interface ScopeCase extends About {
  readonly kind: 'scope';
  readonly hedge: Place;
  readonly covers: Place;
  readonly attribution: Place | null;
}

export type Case = VoiceCase | ChainCase | CarryCase | QuotationCase | ReferCase | ScopeCase;
export type Kind = Case['kind'];

/** What a field of a case holds, and with that how a labeller's line is checked. */
type Shape = 'words' | 'words?' | 'list' | 'list?' | 'boolean' | 'count?' | readonly string[];

type Field<K extends Kind> = Exclude<keyof Extract<Case, { kind: K }>, keyof About | 'kind'>;

/** The fields of each kind, in the order in which they are written. */
export const FIELDS: { readonly [K in Kind]: Readonly<Record<Field<K>, Shape>> } = {
  voice: {
    source: 'words',
    cue: 'words',
    type: VOICE_TYPES,
    named: 'boolean',
    count: 'count?',
    party: 'words?',
    role: 'words?',
    access: 'words?',
    relay: 'words?',
    reason: 'words?',
    onRecord: 'boolean',
  },
  chain: { content: 'words', links: 'list', grade: GRADES },
  carry: { stretch: 'words', from: 'words?', grade: GRADES },
  quotation: { pieces: 'list', source: 'words?' },
  refer: { mention: 'words', cue: 'words', to: 'list?' },
  scope: { hedge: 'words', covers: 'words', attribution: 'words?' },
};
