import type { Answer, Dossier, Question } from '../../model/dossier.ts';
import { plainDate } from '../../text/plain-date.ts';
import { responseWords } from '../../text/response-words.ts';
import { capital, counted } from '../../text/wording.ts';
import { codesOf } from '../sheet.ts';
import { clipped } from '../sheet/hops.ts';
import { reportName } from '../sheet/names.ts';
import { oneLine } from '../visible.ts';
import type { Wordlist } from '../words.ts';
import { bdi, type Printer } from './pieces.ts';
import { escaped } from './escape.ts';

const MOST = 200; // questions in the table: a page must open on a telephone
const QUOTES = 3; // wordings printed under an answer; the others stand as numbers

/** Rows are questions, each with its answers; beside an answer the three counts, under it the words themselves. */
export function questionTable(dossier: Dossier, words: Wordlist, print: Printer): string {
  const answered = dossier.questions.filter((q) => q.answers.length > 0);
  if (answered.length === 0) return '<p class="small">No question was found that two reports answer.</p>';
  const rest = answered.length - MOST;
  return `<table class="grid">
<caption>Three counts for each answer, side by side: reports that carry it, origins behind it, parties they belong to.</caption>
<thead><tr><th scope="col">Answer</th><th scope="col" class="n">Reports</th><th scope="col" class="n">Origins</th><th scope="col" class="n">Parties</th></tr></thead>
${answered
  .slice(0, MOST)
  .map((q) => questionRows(q, dossier, words, print))
  .join('\n')}
</table>${rest > 0 ? `<p class="small">${counted(rest, 'more question')} in the dossier.</p>` : ''}`;
}

function questionRows(question: Question, dossier: Dossier, words: Wordlist, print: Printer): string {
  const verdict = question.verdict === '' ? '' : `<span class="small">${bdi(question.verdict)}</span>`;
  return `<tbody>
<tr><th scope="rowgroup" colspan="4">${bdi(question.text)}${verdict}</th></tr>
${question.answers.map((a) => answerRow(a, dossier, words, print)).join('\n')}
</tbody>`;
}

function answerRow(answer: Answer, dossier: Dossier, words: Wordlist, print: Printer): string {
  const quotes = firstWordings(answer)
    .map(
      (c) =>
        `<li>“${bdi(clipped(oneLine(c.text), 180))}” <span class="small">${bdi(reportName(dossier, c.report))}</span>${print.marks(words.cite([c]))}</li>`,
    )
    .join('');
  const all = words.cite(answer.evidence, 24);
  const shown = new Set(words.cite(firstWordings(answer)));
  const rest = all.filter((n) => !shown.has(n));
  const more = rest.length > 0 ? `<li class="small">also${print.marks(rest)}</li>` : '';
  const { min, max } = answer.origins;
  return `<tr><th scope="row"><b>${bdi(capital(oneLine(answer.value)))}</b> <span class="codes">${escaped(codesOf(answer).join(' '))}</span><ul class="quotes">${quotes}${more}</ul></th>
<td class="n" data-of="reports ">${answer.reports}</td><td class="n" data-of="origins ">${min >= max ? max : `${min}–${max}`}</td><td class="n" data-of="parties ">${answer.parties}</td></tr>`;
}

/** The first words of each report, up to three reports. */
function firstWordings(answer: Answer): readonly Answer['evidence'][number][] {
  const seen = new Set<string>();
  return answer.evidence.filter((e) => !seen.has(e.report) && seen.add(e.report)).slice(0, QUOTES);
}

/** Who answered, with which verb, to what, and when; denials first. */
export function responseTable(dossier: Dossier, words: Wordlist, print: Printer): string {
  const denies = dossier.responses.filter((r) => r.kind === 'denied' || r.kind === 'partly-denied');
  const rows = [...denies, ...dossier.responses.filter((r) => !denies.includes(r))].map((r) => {
    const party = dossier.parties.find((p) => p.id === r.party)?.label;
    const who =
      party !== undefined && bare(party) !== bare(r.voice)
        ? `${bdi(capital(r.voice))} <span class="small">${bdi(party)}</span>`
        : bdi(capital(r.voice));
    const what = r.proposition === null ? '<span class="small">not stated</span>' : `“${bdi(oneLine(r.proposition))}”`;
    const when = r.date === null ? '<span class="small">day not stated</span>' : bdi(plainDate(r.date));
    return `<tr><th scope="row">${who}</th><td>${escaped(responseWords[r.kind])}<br><span class="small">“${bdi(oneLine(r.verb))}”</span></td><td>${what}${print.marks(words.cite(r.evidence, 4))}</td><td>${when}</td></tr>`;
  });
  return `<table class="stack">
<thead><tr><th scope="col">Who</th><th scope="col">Answer, and the report’s verb</th><th scope="col">To what</th><th scope="col">When</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/** A name without its article, to see whether two are one. */
const bare = (name: string): string => name.toLowerCase().replace(/^the /u, '').trim();
