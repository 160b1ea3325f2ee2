/**
 * What an exit code of the command means. Printed by `--help` and in `docs/reference/exit-codes.md`.
 *
 * Four is no failure: the work is done, and something that was given could not be read and is listed.
 */
export const EXIT_CODES = {
  0: 'Done.',
  1: 'A fault of Stemma’s own. Please report it.',
  2: 'The command line could not be understood.',
  3: 'Nothing to work on: no report could be read, or only one where two are needed.',
  4: 'Done, but some of what was given could not be read. The rest was, and what was left out is listed.',
  5: 'The result could not be written.',
  6: 'What was asked for is not there: no such story, dossier or ID.',
} as const;

export type ExitCode = keyof typeof EXIT_CODES;

interface Entry {
  readonly title: string; // what happened, as a sentence
  readonly hint: string; // what to do next
  readonly exit: ExitCode;
}

/**
 * Everything that can go wrong for a person using us, in one table.
 *
 * `exit` is the code where the problem ends the command. Where other reports could still be read, the command goes on and ends with 4.
 */
export const PROBLEMS = {
  // What was typed
  usage: {
    title: 'This command line could not be understood.',
    hint: 'See “stemma --help”, or “stemma COMMAND --help” for one command.',
    exit: 2,
  },
  'bad-detail': {
    title: 'A detail given for a report could not be used.',
    hint: 'Write FILE=VALUE, with FILE as you gave it and a date as YEAR-MONTH-DAY: --date harbour.txt=2031-04-09.',
    exit: 2,
  },
  'readings-need-json': {
    title: 'Readings can only be added to JSON.',
    hint: 'Add “--format json”, or leave out “--with-readings”.',
    exit: 2,
  },
  'unknown-ending': {
    title: 'The ending of the file’s name tells no format that is written here.',
    hint: 'Give the file one of these endings, or name the format with “--format”.',
    exit: 2,
  },
  'output-is-input': { title: 'The result would overwrite a report.', hint: 'Choose another name after -o.', exit: 2 },

  // What was given to read
  'not-found': { title: 'It was not found.', hint: 'Check the spelling and the folder you are in.', exit: 3 },
  'no-reports': {
    title: 'This folder holds no reports.',
    hint: 'Put the reports into it: text, saved pages, PDFs, mails, feeds or archives. Folders within it are not searched.',
    exit: 3,
  },
  'nothing-given': { title: 'No reports were given.', hint: 'Name the files, or a folder that holds them.', exit: 3 },
  'too-few-reports': {
    title: 'A comparison needs two reports.',
    hint: 'Add another report of the same story. To look at one report alone, use “stemma read FILE”.',
    exit: 3,
  },
  'no-claim': {
    title: 'There is no claim to look for.',
    hint: 'Write the claim as one sentence in quotation marks: stemma check "The harbour bridge is shut" FILE…',
    exit: 2,
  },
  'claim-too-long': {
    title: 'The claim is longer than a sentence.',
    hint: 'Give one sentence that says one thing, and check each further claim apart.',
    exit: 2,
  },
  'too-few-texts': {
    title: 'Words can only be shared by two texts.',
    hint: 'Name two files or more, or a folder that holds them.',
    exit: 3,
  },
  'archive-too-small': {
    title: 'This is too small to be weighed as an archive.',
    hint: 'Add claims of other stories, and answers that became known.',
    exit: 3,
  },
  'bad-claim': {
    title: 'This line is no claim and no known answer.',
    hint: 'Write {"origin": "…", "question": "…", "value": "…"} or {"question": "…", "known": "…"} a line.',
    exit: 3,
  },
  'nothing-to-check': {
    title: 'No report could be read.',
    hint: 'Give at least one report: a text, a saved page, a PDF, a mail.',
    exit: 3,
  },
  'leads-outside': {
    title: 'It is a link that leads out of the folder.',
    hint: 'Name the file itself if you mean it, or copy it into the folder.',
    exit: 3,
  },
  'no-permission': { title: 'It may not be read.', hint: 'Ask for permission to read it, or copy it to a place that is yours.', exit: 3 },
  'cannot-read': { title: 'It could not be read from the disk.', hint: 'Try again, or copy it to another place first.', exit: 3 },
  empty: { title: 'There is no text in it.', hint: 'Save the report’s text into the file, or leave it out.', exit: 3 },
  'too-big': {
    title: 'It is larger than 10 MB, which no news report is.',
    hint: 'Cut out the one report you mean and save it as a file of its own.',
    exit: 3,
  },
  'not-utf8': {
    title: 'The letters in it could not be read: it is not UTF-8 text.',
    hint: 'Save it again as UTF-8 in your editor, or convert it: iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt',
    exit: 3,
  },
  'not-text': { title: 'It is not a text file.', hint: 'Open it in its own program and save the report’s words as plain text.', exit: 3 },
  // What was given to open
  'only-a-summary': {
    title: 'The report itself is not in here: only its address or a summary.',
    hint: 'Fetch the report from its address: stemma fetch ADDRESS',
    exit: 3,
  },
  withdrawn: {
    title: 'Its sender has withheld or cancelled it.',
    hint: 'Leave it out, or ask the sender for the version that replaces it.',
    exit: 3,
  },
  encrypted: {
    title: 'It is locked with a password.',
    hint: 'Open it with its password, save a copy that has none, and give that.',
    exit: 3,
  },
  scanned: {
    title: 'It holds pictures of pages and no letters.',
    hint: 'Let a text recognition read it first, for example: ocrmypdf scan.pdf readable.pdf',
    exit: 3,
  },
  'broken-file': {
    title: 'It is damaged, or cut off.',
    hint: 'Get it again from where it came, or save the report’s words as plain text.',
    exit: 3,
  },
  'old-format': {
    title: 'It is a document of a form that is not read here.',
    hint: 'Open it in its own program and save it as .docx, PDF or plain text.',
    exit: 3,
  },
  'outlook-mail': {
    title: 'It is packed in a form that only Outlook opens (winmail.dat).',
    hint: 'Ask the sender to send it as plain text or HTML, or open it in Outlook and save the report’s words.',
    exit: 3,
  },
  'archive-too-big': {
    title: 'Unpacked it is larger than may be opened at once.',
    hint: 'Unpack it yourself and give the reports that you mean.',
    exit: 3,
  },
  'too-nested': {
    title: 'It is packed within too many other files.',
    hint: 'Unpack the outer ones yourself and give what they hold.',
    exit: 3,
  },
  'unsafe-name': {
    title: 'The archive gives it a name that leads out of the archive.',
    hint: 'Do not unpack this archive. Ask whoever sent it for the reports one by one.',
    exit: 3,
  },
  'unknown-json': {
    title: 'Its JSON has no shape that is known to hold reports.',
    hint: 'Write each report as {"id": "…", "text": "…", "title": "…", "outlet": "…", "published": "2031-04-09"}.',
    exit: 3,
  },
  'unknown-xml': {
    title: 'Its XML is of no kind that is known to hold reports.',
    hint: 'Feeds (RSS, Atom), news sitemaps, NewsML-G2 and NITF are read. Save the report’s words as plain text.',
    exit: 3,
  },
  'bad-record': {
    title: 'This record of the web archive could not be used.',
    hint: 'The other records were read. Fetch the page again from its address if you need it.',
    exit: 3,
  },
  'no-page': {
    title: 'The server answered with no page.',
    hint: 'Nothing can be read from it. Look for another copy of the report.',
    exit: 3,
  },
  'own-output': {
    title: 'This is a brief that Stemma wrote, and no report.',
    hint: 'Keep what Stemma writes out of the folder of reports.',
    exit: 3,
  },
  'not-plain-text': {
    title: 'This is markup, and not the words of a report.',
    hint: 'Give the page or the mail itself as a file, or get its words with “stemma extract”.',
    exit: 3,
  },
  'bad-reports-json': {
    title: 'The folder’s reports.json could not be used.',
    hint: 'It should look like {"story": "…", "reports": [{"file": "harbour.txt", "outlet": "…", "published": "2031-04-09"}]}.',
    exit: 3,
  },
  'bad-registry': {
    title: 'The registry of outlets could not be used.',
    hint: 'It is a CSV file with the columns outlet, letter, date, reason: “Morning Post,B,2031-04-09,corrections are printed”.',
    exit: 2,
  },
  'bad-line': {
    title: 'This line could not be used.',
    hint: 'Each line is one JSON object, as “stemma read --help” and “stemma compare --help” show it.',
    exit: 3,
  },
  'line-too-long': { title: 'This line is longer than 64 MB.', hint: 'Give fewer reports in one line.', exit: 3 },

  // What was fetched, and what lies captured on the disk
  'no-addresses': { title: 'No addresses were given.', hint: 'Name web addresses, or a file of them: stemma fetch --from FILE', exit: 3 },
  'bad-address': {
    title: 'This is no address that can be fetched.',
    hint: 'Write a whole web address, as the browser shows it: https://harbour.example/bridge',
    exit: 3,
  },
  'private-address': {
    title: 'This address leads into a private network or to this machine, and is not asked.',
    hint: 'Save the page in your browser and give the file.',
    exit: 3,
  },
  'robots-forbid': {
    title: 'The site does not want programs to fetch this page.',
    hint: 'Open it in your browser, save it, and give the file.',
    exit: 3,
  },
  'fetch-failed': {
    title: 'It could not be fetched.',
    hint: 'Try again later; or save the page in your browser and give the file.',
    exit: 3,
  },
  'bad-capture': {
    title: 'This capture cannot be used.',
    hint: 'Capture the page again: stemma fetch ADDRESS',
    exit: 3,
  },
  'one-capture': {
    title: 'Nothing there was captured twice, so that no changes can be told.',
    hint: 'Capture the page again into the same folder: stemma fetch ADDRESS -o FOLDER',
    exit: 3,
  },
  'no-captures': {
    title: 'No captures were found there.',
    hint: 'Capture pages first: stemma fetch ADDRESS… -o FOLDER',
    exit: 3,
  },

  // What came out of a page, a mail, a document
  'not-yet-english': {
    title: 'It is not in English, the one language that is read so far.',
    hint: 'It is kept and listed, and nothing in it was guessed at. Give a translation as a text file if you have one.',
    exit: 3,
  },
  'no-report': {
    title: 'No report was found on this page.',
    hint: 'See what was dropped and why: stemma extract --explain FILE. Copy the words into a .txt file and give that.',
    exit: 3,
  },
  stub: {
    title: 'Only a piece of the report is there.',
    hint: 'Save the whole report, as you may read it, and give that. From a piece no claim is drawn.',
    exit: 3,
  },
  wall: {
    title: 'Not the report arrived, but a page that stands before it.',
    hint: 'Open the address in a browser, save the page once the report shows, and give that file.',
    exit: 3,
  },
  'page-not-found': {
    title: 'The page says that there is nothing at its address.',
    hint: 'Check the address, or look for the report in a web archive.',
    exit: 3,
  },
  'not-one-report': {
    title: 'This page is not one report.',
    hint: 'Give each report that you mean as a file or an address of its own.',
    exit: 3,
  },
  'holds-nothing': {
    title: 'It could be opened, and holds no report.',
    hint: 'Look into it, or leave it out.',
    exit: 3,
  },
  'several-reports': {
    title: 'It holds more than one report.',
    hint: 'One line stands for one report. Give what holds several as a file: stemma extract FILE --format json',
    exit: 3,
  },
  'took-too-long': {
    title: 'Opening it took too long and was stopped.',
    hint: 'No ordinary report takes a second. Copy its words into a .txt file and give that.',
    exit: 3,
  },
  'too-much-memory': {
    title: 'Opening it took too much memory and was stopped.',
    hint: 'No ordinary report takes that much. Copy its words into a .txt file and give that.',
    exit: 3,
  },

  // What was asked for
  'no-such-story': {
    title: 'There is no bundled story of that name.',
    hint: 'See “stemma demo --list” for the stories there are.',
    exit: 6,
  },
  'no-such-dossier': {
    title: 'The dossier could not be opened.',
    hint: 'Write one with: stemma compare FILE… --format json -o dossier.json',
    exit: 6,
  },
  'not-a-dossier': {
    title: 'This is not a dossier that this version can read.',
    hint: 'Write it again with: stemma compare FILE… --format json -o dossier.json',
    exit: 6,
  },
  'no-such-origin': {
    title: 'Nothing in this dossier is an origin of that ID.',
    hint: 'Leave out the ID to see every origin of the dossier.',
    exit: 6,
  },
  'no-such-id': {
    title: 'Nothing in this dossier has that ID.',
    hint: 'Leave out the ID to see every ID in the dossier with its words.',
    exit: 6,
  },

  // What should have been written
  'page-not-built': {
    title: 'The page has not been built in this checkout.',
    hint: 'Run “npm run build”, or write the page without scripts: “--format plain-html”.',
    exit: 1,
  },
  'cannot-write': { title: 'The result could not be written.', hint: 'Choose a folder that exists and is yours: -o FOLDER/FILE', exit: 5 },

  // Ours
  'own-fault': {
    title: 'Stemma made a mistake of its own here.',
    hint: 'Please report it, with the command and, if you may pass it on, the text. STEMMA_DEBUG=1 before the command shows where.',
    exit: 1,
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type ProblemCode = keyof typeof PROBLEMS;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

/** Something that went wrong for a person. `detail` says what it was this time, in a whole sentence. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: string;

  constructor(code: ProblemCode, detail: string, options?: ErrorOptions) {
    super(`${PROBLEMS[code].title} ${detail}`.trim(), options);
    this.code = code;
    this.detail = detail;
  }

  get title(): string {
    return PROBLEMS[this.code].title;
  }
  get hint(): string {
    return PROBLEMS[this.code].hint;
  }
  get exit(): ExitCode {
    return PROBLEMS[this.code].exit;
  }
}

/** A problem as a program reads it, in a stream's line and in a dossier's `unread`. */
export interface ProblemRecord {
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail: string;
}

export const recordOf = ({ code, title, detail }: Problem): ProblemRecord => ({ code, title, detail });
