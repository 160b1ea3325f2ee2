// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the only way to say where types of untyped modules are
/// <reference path="./internals.d.ts" />
import data, { type Packed } from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' };

/** The words of wink's model and, behind them, every other word met: by number, and the number of each. */
export interface Lexemes extends Listed {
  readonly hash: Record<string, number>;
}
interface Listed {
  readonly list: string[];
  hash?: Record<string, number>;
  intrinsicSize?: number; // entries of the model
  index?: number; // the next entry's number
  maxIndex?: number;
}

/** Wink's model of English, as `wink-nlp/src/cache.js` wants it. */
export interface Core {
  readonly trex: unknown; // patterns of the tokenizer
  readonly preserve: unknown;
  readonly tcat: { readonly hash: unknown };
  readonly packing: Packed['packing'] & { readonly efList: readonly string[] };
  readonly lexicon: Uint32Array;
  readonly xpansions: Uint32Array;
  readonly features: {
    readonly lexeme: Lexemes;
    readonly pos: { readonly list: readonly string[] };
    readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
  };
}

let core: Core | null = null;

/**
 * The model with its own words only. Whoever asked before must no longer use what it got: there is one, and the words that it has met are gone.
 *
 * Does what `load-core-model.js` of the model does, but for its two copies of three megabytes.
 */
export function coreModel(): Core {
  core ??= unpacked(data);
  for (const name of Object.keys(core.packing.layout)) if (isListed(core, name)) cut(listOf(core, name));
  cut(core.features.lexeme);
  return core;
}

const isListed = ({ packing }: { readonly packing: Packed['packing'] }, name: string): boolean => packing.layout[name]?.[3] === 0;
const listOf = (from: Core, name: string): Listed => (from.features as unknown as Readonly<Record<string, Listed>>)[name] as Listed;

/** Takes out what was added to a list. */
function cut(listed: Listed): void {
  const { hash = {}, list, intrinsicSize = list.length } = listed;
  for (let i = intrinsicSize; i < list.length; i += 1) Reflect.deleteProperty(hash, list[i] as string);
  list.length = intrinsicSize;
  listed.index = intrinsicSize;
}

function unpacked(packed: Packed): Core {
  const { packing, features, pos } = packed;
  const clusters = features.posClusters.list.map((cluster) => new Set(cluster.split('_').map((name) => pos.hash[name] ?? 0)));
  const made = {
    ...packed,
    lexicon: new Uint32Array(bytesOf(packed.lexicon)),
    xpansions: new Uint32Array(bytesOf(packed.xpansions)),
    packing: { ...packing, efList: Object.keys(packing.layout).filter((name) => packing.layout[name]?.[4] === 1) },
    features: { ...features, posClusters: { ...features.posClusters, list: clusters } },
  } as unknown as Core;
  for (const [name, layout] of Object.entries(packing.layout)) {
    if (!isListed(packed, name)) continue;
    const listed = listOf(made, name);
    count(listed);
    listed.maxIndex = (layout[1] as number) >>> (layout[2] as number);
  }
  count(made.features.lexeme);
  return made;
}

/** Numbers the entries of a list. Wink asks an object, which for 88,000 words takes thrice as long to make as the map behind this one. */
function count(listed: Listed): void {
  const numbers = new Map<string | symbol, number>();
  for (let i = 0; i < listed.list.length; i += 1) numbers.set(listed.list[i] as string, i);
  listed.hash = new Proxy<Record<string, number>>(Object.create(null) as Record<string, number>, {
    get: (_, word) => numbers.get(word),
    set: (_, word, number: number) => numbers.set(word, number) === numbers,
    deleteProperty: (_, word) => numbers.delete(word) || true,
  });
  listed.intrinsicSize = listed.list.length;
}

function bytesOf(base64: string): ArrayBuffer {
  const decoded = atob(base64);
  const bytes = new Uint8Array(decoded.length);
  for (let i = 0; i < decoded.length; i += 1) bytes[i] = decoded.charCodeAt(i);
  return bytes.buffer;
}
