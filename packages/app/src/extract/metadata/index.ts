import type { Note } from '@stemma/core';
import type { Known } from '../../forms/form.ts';
import type { DateFound } from '../extracted.ts';
import { agencyNamed, creditedAgency } from './agency.ts';
import { signedBy } from './byline.ts';
import { datesOf, datesOfContainer } from './dates/index.ts';
import { nameOf, outletOf } from './outlet.ts';
import type { PageNode } from './page-node.ts';
import { plainText } from './plain-text.ts';
import { isThing, mainOf, textOf, thingsIn } from './structured.ts';
import { surveyOf } from './survey.ts';
import { titleOf } from './title.ts';

/** What is known of the page before it is looked at. */
export interface PageGiven {
  readonly url?: string | null; // where it was found
  readonly known?: Partial<Known>; // what its container said
  readonly html?: string;
  readonly retrieved?: string | null; // ISO 8601; a date behind it is called future
}

/** What a page says of the report that it holds. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null; // people only, in the page's order, with ", " between them
  readonly outlet: string | null;
  readonly agency: string | null; // credited on a page of another outlet
  readonly published: string | null;
  readonly modified: string | null;
  readonly dates: readonly DateFound[]; // all that were looked at, what was chosen first
  readonly url: string | null; // canonical, else where it was found
  readonly language: string | null; // as the page says, BCP 47 in small letters; not looked at
  readonly notes: readonly Note[];
}

/**
 * Title, people, outlet, agency and dates of a page, from whatever it offers: JSON-LD, `<meta>`, microdata, `<time>`, its address, and what a reader sees.
 *
 * Reads `document` and changes nothing in it. What the container knows stands in where the page says nothing.
 */
export function metadataOf(document: PageNode, given: PageGiven = {}): Metadata {
  const known = given.known ?? {};
  const survey = surveyOf(document);
  const things = thingsIn(survey.jsonLd);
  const address = given.url ?? known.url ?? null;
  const shared = survey.meta.get('og:title')?.[0] ?? null;
  const main = mainOf(
    things,
    [survey.canonical, survey.meta.get('og:url')?.[0] ?? null, address],
    [survey.headings[0]?.text ?? null, shared, survey.titleTag],
  );
  const outlet = outletOf(survey, main, things, address);
  const { people, others } = signedBy(survey, main, { site: outlet.names, isAgency: (name) => agencyNamed(name) !== null });
  const credited = main ? [nameOf(main.thing['sourceOrganization']), nameOf(main.thing['copyrightHolder']), isThing(main.thing['isBasedOn']) ? nameOf(main.thing['isBasedOn']['publisher']) : null, textOf(main.thing['creditText'])] : []; // prettier-ignore
  const agency = creditedAgency(
    [...others, ...credited.flatMap((name) => (name === null ? [] : [plainText(name)]))],
    outlet.name ?? known.outlet ?? null,
  );
  const { published, modified, dates } = datesOf(survey, main, { url: address, known, retrieved: given.retrieved ?? null });
  const ofContainer = datesOfContainer(known, given.retrieved ?? null);
  const saidOutlet = outlet.notes.length > 0 ? (known.outlet ?? outlet.name) : outlet.name;
  return {
    title: titleOf(survey, main, outlet.names) ?? known.title ?? null,
    byline: people.length > 0 ? people.join(', ') : (known.byline ?? null),
    outlet: saidOutlet ?? known.outlet ?? null,
    agency: agency ?? known.agency ?? null,
    published: published ?? ofContainer.published,
    modified: modified ?? ofContainer.modified,
    dates,
    url: canonicalOf(survey.canonical ?? survey.meta.get('og:url')?.[0] ?? null, address),
    language: languageTag(survey.language) ?? known.language ?? null,
    notes: saidOutlet === outlet.name ? outlet.notes : [],
  };
}

/** The address that the page calls its own, made whole; only where it is one of the web. */
function canonicalOf(said: string | null, address: string | null): string | null {
  if (said === null) return address;
  try {
    const url = new URL(said, address ?? undefined);
    return /^https?:$/.test(url.protocol) ? url.href : address;
  } catch {
    return address;
  }
}

function languageTag(said: string | null): string | null {
  const tag =
    said
      ?.trim()
      .split(/[,;\s]/)[0]
      ?.toLowerCase()
      .replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null;
}
