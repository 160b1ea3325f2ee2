import type { PageElement } from '../tree/node.ts';
import type { Reason } from './leaf.ts';

/** Names that templates all over the web give to the parts of a page. Nothing here belongs to one site. */

/** Elements that hold no words of a report, whatever stands in them. */
export const SILENT: ReadonlyMap<string, Reason> = new Map(
  Object.entries({
    head: 'head',
    script: 'script',
    style: 'script',
    noscript: 'script',
    template: 'script',
    svg: 'picture',
    math: 'formula',
    canvas: 'picture',
    iframe: 'embedded',
    object: 'embedded',
    embed: 'embedded',
    video: 'embedded',
    audio: 'embedded',
    map: 'picture',
    select: 'form',
    option: 'form',
    datalist: 'form',
    textarea: 'form',
    button: 'form',
    input: 'form',
    dialog: 'overlay',
    nav: 'navigation',
    menu: 'navigation',
    footer: 'footer',
    aside: 'aside',
    form: 'form',
    progress: 'form',
    figure: 'caption',
    time: 'stamp',
    meter: 'form',
  }),
);

/** Elements that stand within a line. All others begin a block of their own. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture source'.split(
    ' ',
  ),
);

/** Parts of class names and IDs, as words (split at hyphens, underscores, spaces and capitals) or as two words next to each other. */
const WORDS: Readonly<Record<Reason, string>> = {
  comments: 'comment comments disqus respond commentlist replies livefyre spotim conversation',
  share:
    'share sharing shares sharebar sharetools sharethis addthis addtoany sharedaddy social socials socialmedia sociable follow followus',
  related:
    'related relateds recommended recommendation recommendations recommends recirc recirculation trending popular mostpopular mostread outbrain taboola zergnet revcontent readmore readnext upnext crosspromo teaser teasers onward morestories latestnews yarpp jp-relatedposts nextarticle prevnext',
  newsletter: 'newsletter newsletters signup subscribe subscription subscriptions optin mailchimp emailsignup',
  advertisement:
    'ad ads advert adverts advertisement advertisements advertising adslot adunit adwrapper adcontainer sponsor sponsored sponsors promo promos promotion promoted promobox dfp gpt commercial affiliate',
  navigation:
    'nav navbar navigation navi menu submenu subnav breadcrumb breadcrumbs pagination pager toolbar masthead topbar hamburger skip skiplink',
  footer: 'footer colophon',
  sidebar: 'sidebar rail rightrail aside complementary',
  overlay: 'modal popup popover overlay lightbox cookie cookies consent gdpr onetrust interstitial tooltip toast',
  author: 'authorbio authorbox authorcard authorinfo bio bios biography contributors contributor',
  button: 'button btn cta',
  embedded: 'instagrammedia',
  byline: 'metadata entrymeta postmeta byline bylines dateline timestamp pubdate datetime posted updated lastmod authors author',
  tags: 'tags tagged taglist tagcloud topics keywords categories hashtags',
  credit: 'copyright disclaimer disclosure legal',
  widget: 'ticker marketwatch poll quiz login signin register searchform donate donation rating ratings printonly',
  hidden: 'visuallyhidden screenreader sronly',
  caption: 'caption captions figcaption imagecaption photocaption cutline credit credits',
  gallery: 'gallery slideshow carousel slider slick swiper photogallery',
  player: 'player videoplayer jwplayer brightcove',
};

const PAIRS: Readonly<Record<Reason, string>> = {
  hidden: 'visually-hidden screen-reader sr-only',
  related:
    'read-more read-next up-next also-read see-also more-on more-from most-read most-popular most-viewed latest-news top-stories more-stories further-reading next-article next-post previous-post post-navigation inline-link in-article-link article-list story-list card-list link-list you-might you-may editors-picks',
  newsletter: 'sign-up email-signup opt-in',
  author: 'author-bio author-box author-card author-info about-author author-description author-profile post-author',
  share: 'follow-us',
  sidebar: 'widget-area right-rail right-col right-column side-bar',
  widget: 'print-only',
  player: 'video-player video-embed',
  comments: 'user-comments reader-comments',
  embedded: 'instagram-media tiktok-embed',
  byline: 'article-meta entry-meta post-meta story-meta meta-data',
  credit: 'robots-nocontent',
};

/** Words and pairs that, beside one of the above, say that the part is the report itself. */
const BODY =
  /(?:article|story|post|entry|news|page|blog|main|content)[-_]?(?:body|content|text|copy|main)|articlebody|bodytext|body-?copy|rich-?text/i;

const index = (lists: Readonly<Record<Reason, string>>): ReadonlyMap<string, Reason> =>
  new Map(Object.entries(lists).flatMap(([reason, list]) => list.split(' ').map((word) => [word, reason] as const)));
const BY_WORD = index(WORDS);
const BY_PAIR = index(PAIRS);

const NAMED_BY = ['class', 'id', 'role', 'data-testid', 'data-component', 'data-module'] as const;

/** The words of an element's names, in order; `null` ends each name. */
export function nameWords(element: PageElement): readonly (string | null)[] {
  const words: (string | null)[] = [];
  for (const attribute of NAMED_BY) {
    const value = element.attributes.get(attribute);
    if (value === undefined || value === '') continue;
    for (const name of value.slice(0, 600).split(/\s+/)) {
      for (const word of name
        .replace(/([a-z\d])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z\d]+/))
        if (word !== '') words.push(word);
      words.push(null);
    }
  }
  return words;
}

/** "has-comments" and "no-sidebar" say how the whole page is made, not what the element is. */
const STATE: ReadonlySet<string> = new Set('has have with without no not is show enable enabled disable disabled hide js'.split(' '));

/** Reasons given by names that are also given to parts of reports: such a part is kept where it is plainly prose. */
export const WEAK: ReadonlySet<Reason> = new Set([
  'related',
  'gallery',
  'advertisement',
  'share',
  'tags',
  'byline',
  'newsletter',
  'player',
  'widget',
  'author',
  'sidebar',
  'credit',
]);

/** Says that it holds the report's text: "article-body", "entry-content". */
export const namedBody = (element: PageElement): boolean =>
  element.attributes.get('itemprop') === 'articleBody' ||
  BODY.test(element.attributes.get('class') ?? '') ||
  BODY.test(element.attributes.get('id') ?? '');

/** Classes that, standing alone, take an element off the page. As a part of a longer name they say nothing ("label-hidden"). */
const TAKEN_OFF: ReadonlySet<string> = new Set(
  'hide hidden d-none is-hidden invisible visually-hidden visuallyhidden sr-only screen-reader-text print-only'.split(' '),
);

export const takenOff = (element: PageElement): boolean =>
  (element.attributes.get('class') ?? '')
    .slice(0, 600)
    .split(/\s+/)
    .some((name) => TAKEN_OFF.has(name));

/** What its names say it is, other than the report: "related", "share". */
export function namedOther(element: PageElement): Reason | null {
  const words = nameWords(element);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word == null || STATE.has(words[i - 1] ?? '')) continue;
    const next = words[i + 1];
    const reason = (next != null ? BY_PAIR.get(`${word}-${next}`) : undefined) ?? BY_WORD.get(word);
    if (reason !== undefined) return reason;
  }
  return null;
}
