import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeStory } from '../../../evaluation/large-story.ts';

interface MadeReport {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
}

/** Writes the stories that no folder of the repository holds. Gives the folder of each. */
export function madeFolders(place: string): Readonly<Record<'sixty' | 'long' | 'hostile' | 'scripts', string>> {
  const all = largeStory(240);
  const long = {
    id: 'long',
    outlet: 'Marwick Courier',
    title: 'All that was said',
    published: '2031-03-12',
    text: all.map((r) => r.text).join('\n'),
  };
  return {
    sixty: folderOf(place, 'sixty', largeStory(60)),
    long: folderOf(place, 'long', [long, ...largeStory(60).slice(0, 2)]),
    hostile: folderOf(place, 'hostile', HOSTILE),
    scripts: folderOf(place, 'scripts', OTHER_SCRIPTS),
  };
}

/** A folder as people have it: a text file for each report, and a reports.json with what is known of them. */
function folderOf(place: string, story: string, reports: readonly MadeReport[]): string {
  const folder = join(place, story);
  mkdirSync(folder, { recursive: true });
  for (const { id, text } of reports) writeFileSync(join(folder, `${id}.txt`), text);
  const known = reports.map(({ text: _text, ...rest }) => ({ ...rest, file: `${rest.id}.txt` }));
  writeFileSync(join(folder, 'reports.json'), JSON.stringify({ story: story === 'hostile' ? HOSTILE_STORY : story, reports: known }));
  return folder;
}

/** What would run, fetch or rearrange the page if it were ever more than text. `window.ran` counts what ran. */
const ATTACKS = [
  '<script>window.ran=1</script>',
  '</script><script>window.ran=1</script>',
  '<!--<script>window.ran=1',
  ']]><svg onload="window.ran=1">',
  '<img src=x onerror="window.ran=1">',
  '<a href="javascript:window.ran=1">here</a>',
  '{{dossier}} {{readings}} $& $1 $`',
  '"><style>body{display:none}</style>',
  '</noscript><iframe src="https://example.invalid/"></iframe>',
  '<link rel=stylesheet href=https://example.invalid/a.css>',
  '&lt;b&gt; &amp;amp; &#x202e;',
  '<base href="https://example.invalid/"><meta http-equiv=refresh content="0;url=https://example.invalid/">',
  '__proto__ constructor [object Object]',
] as const;
const ODD =
  '\u202Egnirts a\u202C \u2066isolated \u0000nul \u0007bell \u001b[31mred \u200bnone\u00adsoft \u2028line\u2029para \ufeffmark \u{e0041}';
const LONGEST = 'Donaudampfschiff'.repeat(40);
const HOSTILE_STORY = `<img src=x onerror="window.ran=1">\u202e</title><script>window.ran=1</script>`;

/** Enough plain English that nobody takes the report for another language. */
const PLAIN = largeStory(3).map(({ text }) => text);

/** The same happening in four reports, whose every sentence also holds what a page must not run. */
const HOSTILE: readonly MadeReport[] = ['alpha', 'bravo', 'charlie', 'delta'].map((id, n) => ({
  id,
  title: `${ATTACKS[n] as string} Mayor denies that the pier ${ODD} collapsed ${n === 3 ? LONGEST : ''}`,
  outlet: `${ATTACKS[(n + 3) % ATTACKS.length] as string} Post ${n}`,
  published: `2031-05-0${n + 1}`,
  text: [
    `PELLIN, May ${n + 1} — The Harbour Office ${n % 2 === 0 ? 'said' : 'denied'} that the pier of Pellin collapsed on May 1 ${ATTACKS[n] as string}.`,
    ...ATTACKS.map(
      (attack, i) => `“The pier ${attack} is gone and nobody ${ODD} came,” said Ana Ruiz, a ${i % 2 === 0 ? 'docker' : 'pilot'}.`,
    ),
    `${11 + n} people were killed, according to Bram ${LONGEST} of the ${ATTACKS[(n + 1) % ATTACKS.length] as string} hospital.`,
    `The mayor declined to comment. ${'z'.repeat(2_000)}`,
    `See javascript:window.ran=1 and data:text/html,<script>window.ran=1</script>, an official close to the inquiry said.`,
    ...PLAIN,
  ].join('\n\n'),
}));

const ARABIC = 'قالت رئيسة البلدية سميرة حداد إن الجسر لم يُغلق في الأول من مايو (Pellin)، وأصيب شخصان وفقا للشرطة.';
const HEBREW = 'ראש העיר סמירה חדד אמרה כי הגשר לא נסגר ב-1 במאי (Pellin).';
const JAPANESE = '市長は五月一日に橋が閉鎖されたことを否定した。警察によると、二人が負傷した。';

/** English reports with paragraphs in scripts that run from right to left or without spaces, as a statement is printed in its own language. */
const OTHER_SCRIPTS: readonly MadeReport[] = [
  {
    id: 'harbour-mail',
    title: `Mayor of Pellin denies closing the bridge: ${ARABIC.slice(0, 30)}`,
    outlet: 'بريد المرفأ',
    published: '2031-05-02',
    text: `The mayor of Pellin denied that the swing bridge was closed on May 1.\n\n“The bridge was never closed,” said Samira Haddad, the mayor. She called the word “إغلاق” a mistake. Two people were injured when a car turned round in front of the barrier, police said.\n\nHer statement in full:\n\n${ARABIC}\n\n“${HEBREW}” said Samira Haddad, the mayor.\n`,
  },
  {
    id: 'pellin-post',
    title: 'Swing bridge closed, officials say (ראש העיר: הגשר לא נסגר)',
    outlet: '港新聞',
    published: '2031-05-02',
    text: `The swing bridge of Pellin was closed on May 1, two harbour officials said. They asked not to be named because the harbour had told them to keep quiet.\n\nThree people were injured, police said.\n\nThe mayor said: “${JAPANESE}”\n\n${JAPANESE.repeat(4)}\n\n${HEBREW}\n\nThe harbour said it would look into what the two officials had told the newspaper.\n`,
  },
];
