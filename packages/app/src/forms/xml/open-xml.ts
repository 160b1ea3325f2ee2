import type { Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { openItems } from '../feeds/feed.ts';
import { APART, itemsIn } from '../feeds/items.ts';
import type { Opened } from '../form.ts';
import { refused, type Within } from '../within.ts';
import { openNews } from '../news/newsml.ts';
import { within as elementsIn } from './ask.ts';
import { xmlTree } from './tree.ts';

/** Opens news in XML by its outermost element: feeds, news sitemaps, NewsML-G2, NITF. */
export function openXml(capture: Capture, xml: string, within: Within): Iterable<Opened> {
  const tree = xmlTree(xml, { apart: APART });
  const listed = itemsIn(tree, xml);
  if (listed) return openItems(capture, listed.form, listed.items, within);
  if (elementsIn(tree, 'newsitem', 'packageitem', 'nitf').length > 0) return openNews(capture, tree, xml, within);
  return [refused(capture.name, new Problem('unknown-xml', outermost(tree.children.find((node) => 'name' in node))))];
}

const outermost = (node: object | undefined): string =>
  node && 'name' in node && typeof node.name === 'string' ? `Its outermost element is “${node.name.slice(0, 80)}”.` : 'It has no element.';
