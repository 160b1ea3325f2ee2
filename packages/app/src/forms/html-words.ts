/** What stands between the tags of `html`, roughly and on one line: enough to tell a summary from a report. Scripts and styles are no words. */
export function wordsOf(html: string): string {
  return withoutScripts(html)
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutScripts(html: string): string {
  const opening = /<(script|style)\b/gi;
  let kept = '';
  let at = 0;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    kept += html.slice(at, found.index);
    const closing = new RegExp(`</${found[1] ?? 'script'}`, 'gi');
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(html);
    if (!end) return kept; // never closed: the rest is script
    at = end.index;
    opening.lastIndex = at + 1;
  }
  return kept + html.slice(at);
}
