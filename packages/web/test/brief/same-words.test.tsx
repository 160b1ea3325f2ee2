import { type Dossier, renderMarkdown, renderText } from '@stemma/core';
import { type Node, oneLine, sheetOf, spaced } from '@stemma/core/sheet';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PageDataProvider } from '../../src/open/open.tsx';
import { HOME } from '../../src/route.ts';
import { Brief } from '../../src/views/brief/brief.tsx';
import { bundled, dataOf } from '../story.ts';

/** Sentence, numbers, and the codes that stand in brackets, as a reader sees them. */
type Told = readonly [sentence: string, marks: readonly number[], codes: string];

const flat = (node: Node): readonly Told[] => [
  [oneLine(node.text), node.marks, [...node.codes, ...(node.ref === null ? [] : [node.ref])].join(' ')],
  ...node.children.flatMap(flat),
];

function sheetTold(dossier: Dossier): readonly Told[] {
  const { opening, sections } = sheetOf(dossier);
  return [...opening.flatMap(flat), ...sections.flatMap(({ nodes }) => nodes.flatMap(flat))];
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What the page says: each sentence with the counts beside it and the numbers on its button. */
function pageTold(html: string): readonly Told[] {
  return [...html.matchAll(/<p class="sentence">(.*?)<\/p> ?<div class="foot">(.*?)<\/div>/gsu)].map(([, sentence = '', foot = '']) => {
    const counts = [...foot.matchAll(/<span class="count[^"]*">(.*?)<\/span>/gu)].map(([, count = '']) => textOf(count));
    const numbers = [...(/<button[^>]*class="words-button notes".*?<\/button>/su.exec(foot)?.[0] ?? '').matchAll(/<span>(\d+)<\/span>/gu)];
    const tail = counts.length > 0 ? ` ${counts.join(' · ')}.` : '';
    const codes = /<span class="on-paper">\((.*?)\)<\/span>/u.exec(foot)?.[1] ?? '';
    return [oneLine(textOf(sentence) + tail), numbers.map(([, n]) => Number(n)), codes];
  });
}

/** Goes through `text` and finds each sentence after the one before it. Gives the first that is not there. */
function missing(text: string, told: readonly Told[]): string | null {
  let at = 0;
  for (const [sentence] of told) {
    const found = text.indexOf(sentence, at);
    if (found < 0) return sentence;
    at = found + sentence.length;
  }
  return null;
}

describe.each(['border-talks', 'ferry-fire', 'orrin-dam'])('the brief of %s', (name) => {
  const story = bundled(name);
  const told = sheetTold(story.dossier);
  const page = renderToStaticMarkup(
    <PageDataProvider data={dataOf(story)}>
      <Brief route={{ ...HOME, at: 'all of it' }} />
    </PageDataProvider>,
  );

  test('the page says what the sheet says, in its order, with its numbers and codes', () => {
    expect(pageTold(page)).toEqual(told);
  });

  test('so does the text', () => {
    expect(missing(spaced(renderText(story.dossier, { width: 1_000_000, color: false })), told)).toBeNull();
  });

  test('so does the Markdown', () => {
    const plain = renderMarkdown(story.dossier).replaceAll('**', '').replace(/\\(?=[\\`*_{}[\]<>|~^$&#@:+=.)-])/gu, ''); // prettier-ignore
    expect(missing(spaced(plain), told)).toBeNull();
  });

  test('its headline and the words behind it are those of the sheet', () => {
    const { headline } = sheetOf(story.dossier);
    const [, words = '', foot = ''] = /<h1[^>]*>(.*?)<\/h1><div class="foot[^"]*">(.*?)<\/div>/su.exec(page) ?? [];
    expect([oneLine(textOf(words)), [...foot.matchAll(/<span>(\d+)<\/span>/gu)].map(([, n]) => Number(n))]).toEqual([
      oneLine(headline.text),
      headline.marks,
    ]);
  });

  test('headings come in one order', () => {
    const headings = sheetOf(story.dossier).sections.map(({ heading }) => heading);
    expect([...page.matchAll(/<h2 id="brief-[^"]*">(.*?)<\/h2>/gu)].map(([, heading = '']) => textOf(heading))).toEqual([
      ...headings,
      'The words',
    ]);
  });

  test('every number leads to words of the list, which are those that the text prints', () => {
    const words = sheetOf(story.dossier).words.all();
    const text = renderText(story.dossier, { width: 1_000_000, color: false });
    const listed = [...text.matchAll(/^\[(\d+)\] +“(.*)” /gmu)].map(([, , quoted]) => quoted);
    expect(listed).toEqual(words.map((word) => oneLine(word.text)));
    const notes = [...page.matchAll(/<li><figure class="quote">.*?<\/span><bdi[^>]*>(.*?)<\/bdi>/gsu)].map(([, quoted = '']) =>
      oneLine(textOf(quoted)),
    );
    expect(notes).toEqual(listed);
  });
});
