import type { RelationKind, Slot, Stance } from './claim.ts';
import type { RegistryEntry } from './registry.ts';
import type { Mark, Note } from './report.ts';
import type { Span } from './span.ts';

/** Version of the dossier's shape. Raised when a field is renamed or removed. */
export const DOSSIER_SCHEMA = 'stemma/dossier/1';

/** Least and most people or bodies that can stand behind something, after merging. Never one number. */
export interface OriginRange {
  readonly min: number;
  readonly max: number;
}

export type MergeGrade = 'certain' | 'probable' | 'possible';
export type Weight = 'strong' | 'firm' | 'weak' | 'none' | 'opinion';
export type Support = 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'BG';
export type Contest = 'C0' | 'C1' | 'C2' | 'C3';

/** Verbatim words with their place. */
export interface Citation extends Span {
  readonly report: string;
  readonly in?: 'title';
  readonly text: string;
}

export interface DossierReport {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly sha256: string;
  readonly length: number; // UTF-16 code units
  readonly agency?: string; // credited beside the text by the page or the feed it came in
  readonly form?: string; // what arrived: "html", "pdf", "eml"
  readonly captured?: string; // SHA-256 of the bytes that arrived, in hexadecimal
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}

export interface Unread {
  readonly file: string;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

export interface Party {
  readonly id: string;
  readonly label: string;
}

export interface Origin {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly named: boolean;
  readonly count: { readonly min: number; readonly max: number | null } | null;
  readonly party: string | null; // party id
  readonly relay: string | null; // outlet that reached it
  readonly access: string | null;
  readonly weight: Weight;
  readonly flags: readonly string[];
  readonly reports: readonly string[];
  readonly evidence: readonly Citation[]; // where the voice is named
  readonly reliability?: RegistryEntry; // of the outlet that reached it, from the user's registry
}

export interface Merge {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly grade: MergeGrade;
  readonly rule: string;
  readonly because: string;
  readonly evidence: readonly Citation[];
}

export interface AnswerEvidence extends Citation {
  readonly stance: Stance;
  readonly origin: string | null; // id; null: the report's own voice
  readonly chain: readonly { readonly label: string; readonly grade: string; readonly rule: string; readonly span: Span | null }[];
  readonly hedges: readonly (Span & { readonly text: string })[];
  readonly rule: string;
}

export interface Answer {
  readonly id: string;
  readonly value: string;
  readonly number?: { readonly min: number | null; readonly max: number | null; readonly unit: string; readonly role: string };
  readonly date?: { readonly from: string | null; readonly to: string | null; readonly precision: string };
  readonly evidence: readonly AnswerEvidence[];
  readonly reports: number;
  readonly origins: OriginRange & { readonly ids: readonly string[] };
  readonly parties: number;
  readonly support: Support;
  readonly contest: Contest;
  readonly admiralty: string; // "F2"
  readonly confidence: 'low' | 'moderate' | 'high';
  readonly cell: string; // id of the table cell that gave the words
  readonly words: string;
}

export interface Relation {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly kind: RelationKind;
  readonly rule: string;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly slot: Slot;
  readonly about: string;
  readonly presupposes?: { readonly question: string; readonly answer: string };
  readonly answers: readonly Answer[];
  readonly relations: readonly Relation[];
  readonly verdict: string;
  readonly settle: readonly string[];
  readonly ach?: { readonly hypotheses: readonly string[]; readonly rows: readonly AchRow[] };
  readonly rule: string;
  readonly askedBy: readonly Citation[];
}

export interface AchRow {
  readonly origin: string;
  readonly cells: readonly ('C' | 'I' | 'N')[];
  readonly diagnostic: boolean;
}

export interface Response {
  readonly id: string;
  readonly party: string | null;
  readonly voice: string;
  readonly kind:
    | 'denied'
    | 'partly-denied'
    | 'declined'
    | 'neither-confirmed-nor-denied'
    | 'did-not-respond'
    | 'silent'
    | 'confirmed'
    | 'stated'
    | 'not-asked';
  readonly verb: string; // verbatim
  readonly proposition: string | null; // what was denied or confirmed, verbatim
  readonly date: { readonly from: string | null; readonly to: string | null; readonly precision: string; readonly text: string } | null;
  readonly evidence: readonly Citation[];
}

export interface Echo {
  readonly origin: string;
  readonly reports: readonly string[];
  readonly named: readonly string[]; // reports that name the origin
  readonly suggested: readonly string[]; // reports that carry it without naming it
  readonly falls: readonly string[]; // answers that rest on this origin alone
}

export interface Shared {
  readonly a: string;
  readonly b: string;
  readonly what: 'reuse' | 'quotation' | 'peculiarity';
  readonly passages: readonly { readonly a: Span; readonly b: Span }[];
}

export interface Hop {
  readonly id: string;
  readonly from: Citation;
  readonly to: Citation;
  readonly change:
    | 'hedge-dropped'
    | 'hedge-added'
    | 'quote-trimmed'
    | 'number-moved'
    | 'second-hand-to-first'
    | 'plural-inflated'
    | 'attribution-lost'
    | 'named-to-unnamed'
    | 'order-reversed'
    | 'added';
  readonly evidence: readonly Citation[];
}

export interface SourcingCheck {
  readonly report: string;
  readonly check: string;
  readonly evidence: readonly Citation[];
}

export interface TimelineEntry {
  readonly kind?: 'event' | 'statement' | 'report' | 'update'; // what happened, what was said, when a report was published or changed
  readonly date: { readonly from: string | null; readonly to: string | null; readonly precision: string; readonly text: string };
  readonly event: string;
  readonly reported: readonly string[]; // report ids
  readonly evidence: readonly Citation[];
}

export interface Unsaid {
  readonly question: string; // text
  readonly basis: string; // why we say that nobody says it
  readonly askedBy: readonly string[]; // report ids
  readonly evidence: readonly Citation[];
}

/** One line of the brief with what opens it. The brief prints nothing else. */
export interface BriefLine {
  readonly id: string;
  readonly section: 'headline' | 'agreed' | 'disputed' | 'single' | 'responses' | 'unsaid' | 'unread';
  readonly text: string;
  readonly refs: readonly string[]; // ids of answers, origins, merges, responses
  readonly evidence: readonly Citation[];
}

/** Everything we can show about a story. JSON and back unchanged. There is no field for truth, for bias, or for a single score. */
export interface Dossier {
  readonly schema: typeof DOSSIER_SCHEMA;
  readonly story: string;
  readonly headline: string;
  readonly counts: { readonly reports: number; readonly origins: OriginRange; readonly parties: number; readonly question: string | null };
  readonly reports: readonly DossierReport[];
  readonly unread: readonly Unread[];
  readonly parties: readonly Party[];
  readonly origins: readonly Origin[];
  readonly merges: readonly Merge[];
  readonly questions: readonly Question[];
  readonly responses: readonly Response[];
  readonly echoes: readonly Echo[];
  readonly shared: readonly Shared[];
  readonly hops: readonly Hop[];
  readonly sourcing: readonly SourcingCheck[];
  readonly timeline: readonly TimelineEntry[];
  readonly unsaid: readonly Unsaid[];
  readonly brief: readonly BriefLine[];
  readonly engine: { readonly version: string; readonly rules: string; readonly lexicons: string }; // hashes of the rule list and the word lists
}
