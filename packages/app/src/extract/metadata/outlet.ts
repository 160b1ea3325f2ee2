import type { Note } from '@stemma/core';
import { plainText } from './plain-text.ts';
import { isThing, type Main, textOf, type Thing, typesOf } from './structured.ts';
import type { Survey } from './survey.ts';

export interface Outlet {
  readonly name: string | null;
  readonly names: readonly string[]; // every name that the site goes by, for cutting it from titles
  readonly notes: readonly Note[];
}

/** Who publishes the page: as it says itself, else as its address does, which a note then tells. */
export function outletOf(survey: Survey, main: Main | null, things: readonly Thing[], address: string | null): Outlet {
  const meta = (name: string): string | null => survey.meta.get(name)?.[0] ?? null;
  const publisher = main && nameOf(main.thing['publisher']);
  const website = things.find((thing) => typesOf(thing).some((type) => type === 'WebSite'));
  const organization = things.find((thing) => typesOf(thing).some((type) => /^(?:News)?(?:Media)?Organization$/.test(type)));
  const host = hostOf(address ?? survey.canonical);
  const said = [meta('og:site_name'), publisher, meta('application-name'), website && textOf(website['name']), meta('apple-mobile-web-app-title'), organization && textOf(organization['name']), meta('twitter:app:name:iphone'), meta('dc.publisher'), meta('publisher'), meta('author:site')]; // prettier-ignore
  const names = said
    .flatMap((name) => (name == null ? [] : [plainText(name)]))
    .filter((name) => name !== '' && name.length < 80 && !/^(?:https?:|@)/.test(name))
    .map((name) => withoutMotto(name, host));
  const tail = tailOf(survey.titleTag, host);
  const all = [...names, ...(tail === null ? [] : [tail]), ...(host === null ? [] : [host, host.split('.')[0] ?? host])];
  const spoken = names.find((name) => !isAddress(name)) ?? tail ?? names[0];
  if (spoken !== undefined && spoken !== null) return { name: spoken, names: all, notes: [] };
  if (host === null) return { name: null, names: all, notes: [] };
  return {
    name: host,
    names: all,
    notes: [{ code: 'outlet-from-address', detail: `The page does not say who publishes it; “${host}” is its address.` }],
  };
}

/** "Harbour Post - All the news of the coast", where the address repeats what stands before the dash. */
function withoutMotto(name: string, host: string | null): string {
  const [first = name] = name.split(/\s+[-–—|:]\s+|\s[-–—|]$/u);
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^the\b/, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return plain(first) !== '' && (name.endsWith('-') || plain(first) === plain(host?.split('.')[0] ?? '')) ? first : name;
}

const isAddress = (name: string): boolean => /^[\w-]+(?:\.[\w-]+)+$/.test(name);

/** The part of the window's title that the address repeats: "… | Harbour Post" on harbourpost.com. */
function tailOf(title: string | null, host: string | null): string | null {
  if (title === null || host === null) return null;
  const label = host.split('.')[0] ?? '';
  const parts = plainText(title).split(/\s+[|–—•·»:-]\s+|\s*\|\s*/u);
  if (parts.length < 2 || label.length < 3) return null;
  for (const part of [parts.at(-1), parts[0]]) {
    const letters = (part ?? '')
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]/g, '')
      .replace(/^the/, '');
    if (part && letters.length > 2 && (letters === label.replace(/^the|-/g, '') || letters === host.replace(/[^a-z0-9]/g, ''))) return part;
  }
  return null;
}

/** The name of an organization or a person, however deep the page's data hides it. */
export function nameOf(value: unknown): string | null {
  const one = Array.isArray(value) ? (value as unknown[])[0] : value;
  return isThing(one) ? (textOf(one['name']) ?? textOf(one['legalName'])) : textOf(one);
}

function hostOf(address: string | null): string | null {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i
    .exec(address ?? '')?.[1]
    ?.toLowerCase()
    .replace(/^(?:www\d?|m|amp|edition|mobile)\./, '');
  return host === undefined || host === '' ? null : host;
}
