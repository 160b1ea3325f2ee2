/** What the HTML standard says of elements that close each other. Only what decides where a paragraph ends; no frames, no forms. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that never hold anything. */
export const VOID = words('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');

/** Elements that may stand in a page's head; any other one ends it. */
export const OF_THE_HEAD = words('base basefont bgsound link meta noframes noscript script style template title');

/** Elements whose start ends an open paragraph. */
export const ENDS_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul xmp listing',
);

/** Elements that end tags and paragraphs do not reach through. */
export const WALLS = words('applet caption html marquee object table td template th');

/** Elements that carry a look and not a structure: an end tag may reach through blocks to them. */
export const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');

/** Elements at which the end tag of a mere inline element gives up. */
export const BLOCKS = words(
  'address applet article aside blockquote body button caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup html iframe li main marquee menu nav object ol p pre search section select summary table tbody td template tfoot th thead tr ul',
);

export const HEADING = words('h1 h2 h3 h4 h5 h6');

/** An element's start ends those of the set, unless one of the walls stands between. */
export const ENDS: ReadonlyMap<string, { readonly ended: ReadonlySet<string>; readonly walls: ReadonlySet<string> }> = new Map(
  Object.entries({
    li: { ended: words('li'), walls: words('ul ol menu dir table td th template html body section article aside main nav') },
    dt: { ended: words('dt dd'), walls: words('dl table td th template html body') },
    dd: { ended: words('dt dd'), walls: words('dl table td th template html body') },
    option: { ended: words('option'), walls: words('select datalist template html') },
    optgroup: { ended: words('option optgroup'), walls: words('select template html') },
    tr: { ended: words('tr'), walls: words('table template html') },
    td: { ended: words('td th'), walls: words('tr table template html') },
    th: { ended: words('td th'), walls: words('tr table template html') },
    tbody: { ended: words('tbody thead tfoot caption colgroup'), walls: words('table template html') },
    thead: { ended: words('tbody thead tfoot caption colgroup'), walls: words('table template html') },
    tfoot: { ended: words('tbody thead tfoot caption colgroup'), walls: words('table template html') },
  }),
);
