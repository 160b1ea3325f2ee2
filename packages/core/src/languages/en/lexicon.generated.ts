// Written by `npm run data` from data/en/*.yml. Edit those files, not this one.

/** Changes with any word of any list, and with nothing else. */
export const LEXICON_HASH = '2b3560cb7925';

interface LexiconHead {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly license: string;
  readonly retrieved?: string;
  readonly note?: string;
  readonly entries: number;
}

/** Where the words come from, and under which license. */
export const LEXICONS: readonly LexiconHead[] = [
  {"name":"event-families","title":"Words that name one kind of event, by kind","source":"drawn up for Stemma after the event types of ACE 2005 and Rich ERE (names of types only)","license":"CC0-1.0","note":"`noun` is how a question names the event; `verbs` and `nouns` are lemmas that may stand for it. A word may serve two kinds; the story decides. `light` nouns name the event only with a definite article or a light verb (\"the talks\", \"held a session\").","entries":29},
];

/** Words that name one kind of event, by kind. (event-families.yml) */
export const eventFamilies: readonly { readonly noun: string; readonly verbs: readonly string[]; readonly nouns: readonly string[]; readonly light: readonly string[] }[] = [
  {"noun":"meeting","verbs":["meet","huddle","confer"],"nouns":["meeting","encounter","rendezvous","talk","conversation","discussion","session","summit","sit-down","get-together","conference","audience"],"light":["talk","conversation","discussion","session","engagement","exchange","contact","gathering","dialogue"]},
  {"noun":"call","verbs":["phone","telephone"],"nouns":["phone call","call","telephone call"],"light":["conversation"]},
  {"noun":"shooting","verbs":["shoot","gun"],"nouns":["shooting","gunfire","shootout","gun attack"],"light":["attack","violence","incident"]},
  {"noun":"killing","verbs":["kill","murder","assassinate","slay","execute","behead"],"nouns":["killing","murder","assassination","slaying","homicide","execution","beheading"],"light":["death","attack","incident"]},
  {"noun":"death","verbs":["die"],"nouns":["death","passing","demise"],"light":[]},
  {"noun":"explosion","verbs":["explode","detonate","bomb","blow"],"nouns":["explosion","blast","bombing","detonation","bomb attack","suicide bombing"],"light":["attack","incident"]},
  {"noun":"attack","verbs":["attack","strike","raid","storm","ambush","assault","shell","bombard"],"nouns":["attack","strike","airstrike","air strike","raid","assault","ambush","offensive","shelling"],"light":["incident","violence","operation"]},
  {"noun":"stabbing","verbs":["stab","knife"],"nouns":["stabbing","knife attack"],"light":["attack","incident"]},
  {"noun":"crash","verbs":["crash","collide","derail","capsize","sink","overturn"],"nouns":["crash","collision","derailment","wreck","accident","capsizing","sinking","pile-up"],"light":["incident","disaster"]},
  {"noun":"fire","verbs":["burn"],"nouns":["fire","blaze","wildfire","inferno"],"light":["incident","disaster"]},
  {"noun":"collapse","verbs":["collapse"],"nouns":["collapse","cave-in","landslide"],"light":["incident","disaster"]},
  {"noun":"arrest","verbs":["arrest","detain","apprehend","capture","seize","hold"],"nouns":["arrest","detention","capture","custody"],"light":[]},
  {"noun":"kidnapping","verbs":["kidnap","abduct"],"nouns":["kidnapping","abduction","hostage-taking"],"light":["incident"]},
  {"noun":"release","verbs":["free","release"],"nouns":["release"],"light":[]},
  {"noun":"resignation","verbs":["resign","quit"],"nouns":["resignation","departure","exit"],"light":[]},
  {"noun":"appointment","verbs":["appoint","name","nominate","pick"],"nouns":["appointment","nomination"],"light":[]},
  {"noun":"dismissal","verbs":["fire","dismiss","sack","oust"],"nouns":["dismissal","firing","sacking","ouster"],"light":[]},
  {"noun":"agreement","verbs":["agree"],"nouns":["agreement","deal","accord","pact","treaty","truce","ceasefire"],"light":[]},
  {"noun":"purchase","verbs":["buy","purchase","acquire"],"nouns":["purchase","acquisition","takeover","sale"],"light":["deal"]},
  {"noun":"payment","verbs":["pay"],"nouns":["payment","bribe","payout","ransom"],"light":[]},
  {"noun":"visit","verbs":["visit"],"nouns":["visit","trip","tour"],"light":[]},
  {"noun":"protest","verbs":["protest","demonstrate","riot"],"nouns":["protest","demonstration","rally","march","riot","unrest"],"light":["clash"]},
  {"noun":"leak","verbs":["leak","hack","spill"],"nouns":["leak","hack","breach","spill"],"light":["incident"]},
  {"noun":"closure","verbs":["close","shut"],"nouns":["closure","shutdown"],"light":[]},
  {"noun":"order","verbs":[],"nouns":["decree","directive","executive order"],"light":[]},
  {"noun":"trial","verbs":[],"nouns":["trial","hearing"],"light":[]},
  {"noun":"wedding","verbs":["marry","wed"],"nouns":["wedding","marriage"],"light":[]},
  {"noun":"outbreak","verbs":["infect"],"nouns":["outbreak","epidemic","infection"],"light":[]},
  {"noun":"launch","verbs":["launch"],"nouns":["launch","test-firing","missile test"],"light":["test"]},
];
