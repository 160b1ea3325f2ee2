import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { english } from '../src/index.ts';
import type { RuleCard } from '../src/index.ts';

const SOURCE = join(import.meta.dirname, '../src');

/** A card as its file exports it: alone, in a list, or as the member of a record. */
export interface ExportedCard {
  readonly card: RuleCard;
  readonly file: string; // under src, without ".ts"
}

/** Every rule card that a file of the engine exports, registered or not. */
export async function exportedCards(): Promise<readonly ExportedCard[]> {
  const cards: ExportedCard[] = [];
  for (const path of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.ts') || !/^(?:languages\/en|stages)\//.test(path)) continue;
    const module = (await import(join(SOURCE, path))) as Record<string, unknown>;
    const file = relative('.', path).replace(/\.ts$/, '');
    for (const value of Object.values(module))
      for (const item of Array.isArray(value) ? value : [value]) if (isCard(item)) cards.push({ card: item, file });
  }
  return cards;
}

/** The ids that a finding may name: those of the language, and those of the stages that know no language. */
export async function knownRules(): Promise<ReadonlySet<string>> {
  const stages = (await exportedCards()).filter(({ file }) => file.startsWith('stages/')).map(({ card }) => card.id);
  return new Set([...english.rules.map(({ id }) => id), ...stages]);
}

const isCard = (value: unknown): value is RuleCard =>
  typeof value === 'object' && value !== null && 'id' in value && 'summary' in value && 'follows' in value && 'examples' in value;
