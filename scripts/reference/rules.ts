import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleCard } from '../../packages/core/src/language.ts';
import { english } from '../../packages/core/src/languages/en/index.ts';
import { code, page, ROOT } from './page.ts';

/** Every rule, stage by stage, in the order in which they are tried. */
export async function rulesPage(): Promise<string> {
  const rules = await allRules();
  const stageOf = ({ id }: RuleCard) => id.split('/').slice(0, -1).join('/');
  const stages = [...new Set(rules.map(stageOf))];
  return page(
    'Rules',
    `${rules.length} rules. Every finding names the rule that made it; \`stemma why\` shows it, \`stemma rules\` lists them all. A rule is one file, and its sentences are its test: each is run through that rule alone. Tags mark what the rule must find; in a sentence marked “no” it must find nothing.`,
    stages
      .map((stage) => `- [${stage}](#${stage.replace(/[^a-z0-9-]/g, '')}): ${rules.filter((rule) => stageOf(rule) === stage).length}`)
      .join('\n'),
    ...stages.flatMap((stage) => [`## ${stage}`, ...rules.filter((rule) => stageOf(rule) === stage).map(card)]),
  );
}

function card({ id, summary, follows, examples }: RuleCard): string {
  const marked = (mark: string, sentences: readonly string[]) =>
    sentences.map((sentence) => `${mark} ${sentence.replace(/\n/g, '\n    ')}`);
  const sentences = [...marked('yes', examples.yes), ...marked('no ', examples.no)];
  return [`### ${id}`, summary, `Follows: ${follows}`, ...(sentences.length > 0 ? [code(sentences.join('\n'), 'text')] : [])].join('\n\n');
}

/** The rules of the language in their order, then those that know no language (weigh, align), wherever the core exports them. */
async function allRules(): Promise<readonly RuleCard[]> {
  const found = new Map<string, RuleCard>(english.rules.map((rule) => [rule.id, rule]));
  const files = globSync('packages/core/src/stages/**/*.ts', { cwd: ROOT }).sort();
  for (const file of files) {
    const exported = Object.values((await import(pathToFileURL(join(ROOT, file)).href)) as Record<string, unknown>);
    for (const value of exported.flatMap((v) => (Array.isArray(v) ? (v as unknown[]) : [v])))
      if (isRule(value) && !found.has(value.id)) found.set(value.id, value);
  }
  return [...found.values()];
}

const isRule = (value: unknown): value is RuleCard =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'summary' in value &&
  'follows' in value &&
  'examples' in value &&
  typeof value.id === 'string';
