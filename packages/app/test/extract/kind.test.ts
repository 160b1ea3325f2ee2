import { describe, expect, test } from 'vitest';
import { extractPage } from '../../src/extract/page.ts';
import { page, p, PARAGRAPHS, REPORT } from './harbour-page.ts';

const kind = (html: string, url = 'https://courier.example/port/bridge') => extractPage(html, { id: 'page', sha256: '', url }).page;
const bare = (body: string, title = 'Vell Courier'): string => `<html><head><title>${title}</title></head><body>${body}</body></html>`;
const data = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const titled = (title: string, body: string): string =>
  page(body, `<title>${title}</title>`).replace('<h1>Bridge at Vell closed', `<h1>${title}`);
const LONG = [...PARAGRAPHS, ...PARAGRAPHS.map((text) => text.replace('Vell', 'Orsa').replace('the', 'that'))].map(p).join('');
const items = (count: number, item: (i: number) => string): string => Array.from({ length: count }, (_, i) => item(i + 1)).join('');

describe('stubs and walls', () => {
  test.each([
    [
      'paywall-stub',
      page(`${p(PARAGRAPHS[0])}<div class="wall">${p('Subscribe to continue reading.')}${p('Already a subscriber? Log in.')}</div>`),
    ],
    [
      'paywall-stub',
      page(
        `${data({ '@type': 'NewsArticle', headline: 'Bridge at Vell closed', isAccessibleForFree: 'False' })}${p(PARAGRAPHS[0])}<p>Unlock this story for one crown.</p>`,
      ),
    ],
    [
      'cookie-wall',
      bare(
        `<div class="wall"><h2>Before you go on</h2>${p('We and our partners use cookies to store and read personal data on your device.')}${p('With your consent we may measure what you read; see our privacy policy for more.')}<button>Accept all</button></div>`,
      ),
    ],
    ['script-wall', bare('<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>')],
    ['script-wall', bare('<p>JavaScript is disabled in your browser. Please enable JavaScript to go on.</p>')],
    ['captcha', bare('<h1>One more step</h1><p>Please verify you are human by completing the security check below.</p>', 'Just a moment')],
    ['captcha', bare('<h1>Access denied</h1><p>We have noticed unusual traffic from your network.</p>')],
    ['not-found', bare('<h1>Page not found</h1><p>We looked on every shelf. Perhaps the front page has what you are looking for.</p>')],
    [
      'not-found',
      bare(
        `<h1>Oh no</h1><ul>${items(40, (i) => `<li><a href="/${i}">Another headline of the day, and number ${i} of it</a></li>`)}</ul>`,
        '404 | Vell Courier',
      ),
    ],
    ['social-stub', bare('<main><p>Shut again @vellport #bridge #vell pic.example/x1 https://courier.example/a</p></main>')],
  ] as const)('%s', (expected, html) => {
    expect(kind(html)).toBe(expected);
  });

  test.each([
    ['asks for subscribers at its foot', page(`${LONG}${p('Subscribe to continue reading. Already a subscriber? Log in.')}`)],
    [
      'asks for subscribers at its head',
      page(
        `<div class="top">${p('Subscribe to read. Already a subscriber? Log in.')}</div>${REPORT}${items(12, (i) => p(`<a href="/${i}">A link</a>`))}`,
      ),
    ],
    [
      'speaks of cookies at its foot',
      page(`${LONG}<div class="cookie-banner">${p('We and our partners use cookies and personal data with your consent.')}</div>`),
    ],
    ['wants scripts for its videos', page(`${REPORT}<noscript>Please enable JavaScript to see this film.</noscript>`)],
    [
      'tells of a captcha',
      page(`${LONG}${p('The port’s own page asks every captain to verify you are human before he may ask for a berth.')}`),
    ],
    [
      'tells of what was not found',
      page(`${LONG}<h2>What the divers say</h2>${p('The lamp was lost, and it was not found on the next day either.')}`),
    ],
    ['is short', page(`${p(PARAGRAPHS[0])}${p(PARAGRAPHS[1])}`)],
    [
      'is short, beside many headlines',
      page(
        `${p(PARAGRAPHS[0])}${p(PARAGRAPHS[1])}<ul>${items(40, (i) => `<li><a href="/${i}">Another headline of the day, and number ${i} of it</a></li>`)}</ul>`,
        '<title>Bridge at Vell closed</title><meta property="og:type" content="article">',
      ),
    ],
    ['counts in its title', titled('9 trains stand still as bridge closes', LONG)],
    [
      'begins with a number, and has headings',
      titled('12 ships wait at Vell', `${p(PARAGRAPHS[0])}<h2>The crack</h2>${p(PARAGRAPHS[1])}<h2>The divers</h2>${p(PARAGRAPHS[2])}`),
    ],
  ])('an ordinary report that %s is one', (_, html) => {
    expect(kind(html)).toBe('article');
  });
});

describe('pages that hold many', () => {
  test('a live blog, by its data', () => {
    expect(
      kind(page(`${data({ '@type': 'LiveBlogPosting', liveBlogUpdate: [1, 2, 3, 4].map(() => ({ '@type': 'BlogPosting' })) })}${LONG}`)),
    ).toBe('live-blog');
  });
  test('a live blog, by the names of its entries', () => {
    expect(kind(page(items(5, (i) => `<section class="live-blog-entry"><h2>1${i}:05</h2>${p(PARAGRAPHS[i - 1] ?? '')}</section>`)))).toBe(
      'live-blog',
    );
  });
  test('a gallery', () => {
    const pictures = items(
      14,
      (i) =>
        `<figure><img src="${i}.jpg"><figcaption>Picture ${i}: the bridge of Vell as it looked to the divers on that morning.</figcaption></figure>`,
    );
    expect(kind(page(`${p(PARAGRAPHS[0])}${pictures}`))).toBe('gallery');
  });
  test('a list that its title counts', () => {
    expect(
      kind(
        titled(
          '6 bridges to cross in Vell',
          items(6, (i) => `<h2>${i}. Bridge number ${i}</h2>${p(PARAGRAPHS[i % 5] ?? '')}`),
        ),
      ),
    ).toBe('listicle');
  });
  test('a front page', () => {
    const tiles = items(
      30,
      (i) => `<div class="tile"><h3><a href="/${i}">Another headline of the day, and number ${i} of it</a></h3><span>Port</span></div>`,
    );
    expect(
      kind(
        bare(`<main><h1>Vell Courier</h1><p>The paper of the port of Vell, every morning at six.</p>${tiles}</main>`),
        'https://courier.example/',
      ),
    ).toBe('front-page');
  });
});

describe('opinion', () => {
  test.each([
    ['by its data', page(`${data({ '@type': 'OpinionNewsArticle', headline: 'Bridge at Vell closed' })}${LONG}`), undefined],
    ['by its address', page(LONG), 'https://courier.example/opinion/bridge'],
    ['by the label over it', page(LONG).replace('<h1>', '<span>OPINION</span><h1>'), undefined],
  ])('%s', (_, html, url) => {
    expect(kind(html, url)).toBe('opinion');
  });
  test('is not what a report on opinions is', () => {
    expect(kind(page(LONG), 'https://courier.example/port/opinion-of-the-council-on-the-bridge')).toBe('article');
  });
});
