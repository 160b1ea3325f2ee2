import type { Answer, BriefLine, Dossier } from '../model/dossier.ts';
import { hopNodes } from './sheet/hops.ts';
import { stopped, threeCounts } from '../text/wording.ts';
import { node, type Node } from './sheet/node.ts';
import { shortNames } from './sheet/names.ts';
import { originNodes } from './sheet/origins.ts';
import { reportNodes } from './sheet/reports.ts';
import { timelineNodes } from './sheet/timeline.ts';
import { type Wordlist, wordlist } from './words.ts';

export type SectionId = 'agreed' | 'disputed' | 'single' | 'responses' | 'origins' | 'hops' | 'timeline' | 'unsaid' | 'unread' | 'reports';

export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  readonly none: string; // what is printed where there is nothing
  readonly nodes: readonly Node[];
}

/** What every rendering prints, in the order in which it prints it. */
export interface Sheet {
  readonly story: string;
  readonly headline: Node;
  readonly opening: readonly Node[]; // what the headline counts, and why a count is a range
  readonly sections: readonly Section[];
  readonly words: Wordlist;
}

/** How many words a line of a forwarded page cites; `why` opens all of them. */
const MARKS = 4;

/** The order in which an editor would forward it. */
const FORWARDED: readonly SectionId[] = [
  'agreed',
  'disputed',
  'single',
  'responses',
  'origins',
  'hops',
  'timeline',
  'unsaid',
  'unread',
  'reports',
];

const HEADINGS: Readonly<Record<SectionId, readonly [heading: string, none: string]>> = {
  agreed: ['What the reports agree on', 'No answer stands on two origins without a rival.'],
  disputed: ['Where the accounts part', 'No two accounts were found to part.'],
  single: ['On one origin only, or on none', 'Nothing.'],
  responses: ['Who answered, and how', 'Nobody was found to deny, confirm or decline.'],
  origins: ['On whose word: origins, who passes them on, reports', 'No origin was found.'],
  hops: ['What changed on the way', 'No change between a report and one that repeats it was found.'],
  timeline: ['When', 'No dated event was found.'],
  unsaid: ['What nobody says, and what would settle it', 'No open question was found.'],
  unread: ['What could not be read', 'Everything given was read.'],
  reports: ['The reports, their sourcing, and what on their pages was set aside', 'No report.'],
};

/** Lays a dossier out in sections. The same dossier gives the same sheet; the words are numbered in reading order. */
export function sheetOf(dossier: Dossier, order: readonly SectionId[] = FORWARDED): Sheet {
  const words = wordlist();
  const short = shortNames(dossier);
  const lineNode = (l: BriefLine): Node => lineOf(l, dossier, words, short);
  const of = (section: BriefLine['section']): readonly BriefLine[] => dossier.brief.filter((l) => l.section === section);
  const nodesOf: Readonly<Record<SectionId, () => readonly Node[]>> = {
    agreed: () => nested(of('agreed'), lineNode),
    disputed: () => nested(of('disputed'), lineNode),
    single: () => nested(of('single'), lineNode),
    responses: () => of('responses').map(lineNode),
    origins: () => originNodes(dossier, words, short),
    hops: () => hopNodes(dossier, words, short),
    timeline: () => timelineNodes(dossier, words),
    unsaid: () => of('unsaid').map(lineNode),
    unread: () => of('unread').map(lineNode),
    reports: () => reportNodes(dossier, words),
  };
  const [headline = node(dossier.headline), ...opening] = of('headline').map((l) => ({ ...lineNode(l), codes: [], ref: null }));
  const sections = order.map((id) => ({ id, heading: HEADINGS[id][0], none: HEADINGS[id][1], nodes: nodesOf[id]() }));
  return { story: dossier.story, headline, opening, sections, words };
}

function lineOf(line: BriefLine, dossier: Dossier, words: Wordlist, short: (id: string) => string): Node {
  const answer = answerOf(line, dossier);
  const question = dossier.questions.find((q) => q.id === line.refs[0]);
  const counts = answer ? `${threeCounts(answer)}.` : '';
  const opener = answer?.id ?? line.refs[0] ?? line.id;
  return node(line.text, {
    lead: question && line.text.startsWith(stopped(question.text)) ? stopped(question.text).length : 0,
    counts: counts !== '' && line.text.endsWith(counts) ? counts.length : 0,
    marks: words.cite(line.evidence, MARKS),
    codes: answer ? codesOf(answer) : [],
    ref: line.section === 'unread' ? null : short(opener),
  });
}

/** The answer a line is about: the one answer among its references, if there is exactly one. */
export function answerOf(line: BriefLine, dossier: Dossier): Answer | null {
  const found = dossier.questions.flatMap((q) => q.answers).filter((a) => line.refs.includes(a.id));
  return found.length === 1 ? (found[0] as Answer) : null;
}

/** "F2", "S3", "C3": codes of the house scales, for those who know them. */
export const codesOf = (answer: Answer): readonly string[] => [answer.admiralty, answer.support, answer.contest];

/** Puts several answers under the line that leads them: every line that names the same question first. */
function nested(lines: readonly BriefLine[], lineNode: (line: BriefLine) => Node): readonly Node[] {
  const nodes: Node[] = [];
  let open: { question: string | undefined; node: Node; children: Node[] } | null = null;
  for (const l of lines) {
    const question = l.refs[0];
    if (open && question === open.question) {
      const side = lineNode(l);
      open.children.push(side.ref === open.node.ref ? { ...side, ref: null } : side);
      continue;
    }
    const children: Node[] = [];
    const lead: Node = { ...lineNode(l), children };
    open = { question, node: lead, children };
    nodes.push(lead);
  }
  return nodes;
}
