/** Pages of an invented paper. What a report says is always the same, so that a test sees what came of what stands around it. */

export const PARAGRAPHS = [
  'The harbour bridge at Vell was closed on Monday morning after two divers found a crack in its second span.',
  'The port office said the crack was as long as a hand and that no train would cross before Thursday.',
  '“We saw it by lamplight and went up at once,” said Odette Fjord, who led the dive for the harbour trust.',
  'Three ferries will run from the old pier while engineers weigh the load that the span can still carry.',
  'The council of Vell will meet on Tuesday evening to hear what the repair may cost and who will pay for it.',
] as const;

export const p = (text: string): string => `<p>${text}</p>`;
export const REPORT = PARAGRAPHS.map(p).join('\n');

/** A page with a headline, navigation, a footer, and `body` where its report stands. */
export const page = (body: string, head = '<title>Bridge at Vell closed</title>'): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${head}</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/port">Port</a></li><li><a href="/weather">Weather</a></li></ul></nav>
<main><h1>Bridge at Vell closed</h1>${body}</main>
<footer><p>The Vell Courier is printed at 4 Pier Road, and every word in it belongs to the Vell Courier and its readers.</p></footer>
</body></html>`;
