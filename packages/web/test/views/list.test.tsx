import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PageDataProvider } from '../../src/open/open.tsx';
import { AsList } from '../../src/views/stemma/as-list.tsx';
import { passagesOfAnswer } from '../../src/views/stemma/passages.ts';
import { groupsOf, treeOf } from '../../src/views/stemma/tree.ts';
import { answerOf, dossierOf, evidenceOf, linkOf, originOf, questionOf, reportOf } from './story.ts';

const dossier = dossierOf({
  reports: [reportOf('a', '<b>Post</b>'), reportOf('b'), reportOf('c')],
  origins: [originOf('o-1', 'two pilots', { relay: 'The Gazette' }), originOf('o-2', 'observers', { weight: 'none' })],
  questions: [
    questionOf('q-1', 'Who?', [
      answerOf('a-1', 'x', [
        evidenceOf('a', 'o-1', [linkOf('The Gazette'), linkOf('two pilots', 'probable')]),
        evidenceOf('b', 'o-2', [linkOf('observers')]),
        evidenceOf('c', null),
      ]),
    ]),
  ],
});

const markup = (): { readonly html: string; readonly tree: ReturnType<typeof treeOf> } => {
  const groups = groupsOf(dossier);
  const tree = treeOf(
    passagesOfAnswer(dossier.questions[0]!.answers[0]!, dossier, () => 'words'),
    dossier,
    groups,
  );
  const data = { dossier, readings: [], texts: new Map<string, string>(), rules: new Map() };
  const html = renderToStaticMarkup(
    <PageDataProvider data={data}>
      <AsList tree={tree} groups={groups} gone={new Set()} without={null} onFall={() => undefined} />
    </PageDataProvider>,
  );
  return { html, tree };
};

const shown = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('the list names every box of the drawing and how sure each of its lines is', () => {
  const { html, tree } = markup();
  for (const node of tree.nodes) expect(html, node.id).toContain(shown(node.label));
  expect(tree.links.map((l) => l.grade).sort()).toEqual(['certain', 'certain', 'possible', 'probable']);
  for (const { grade, silent } of tree.links) if (!silent) expect(html).toContain(`class="tie ${grade}"`);
  expect(html).toContain('names no source');
});

test('a name full of markup is text', () => {
  expect(markup().html).not.toContain('<b>Post');
});
