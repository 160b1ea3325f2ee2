import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const { forbidden, options } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
  forbidden: object[];
  options: ICruiseOptions;
};

async function cruised(baseDir: string): Promise<ICruiseResult> {
  const tsConfig = extractTSConfig(join(ROOT, 'tsconfig.base.json'));
  const { exitCode: _, output } = await cruise(
    ['packages/core/src', 'packages/app/src'],
    { ...options, baseDir, validate: true, ruleSet: { forbidden } } as ICruiseOptions,
    undefined,
    { tsConfig },
  );
  return output as ICruiseResult;
}

const broken = ({ summary }: ICruiseResult) => summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

test('every import points downward', async () => {
  const result = await cruised(ROOT);
  expect(result.summary.totalCruised).toBeGreaterThan(35); // a cruiser that cannot read TypeScript sees nothing and is content
  expect(broken(result)).toEqual([]);
}, 60_000);

describe('a planted import is refused', () => {
  const PLANTED: readonly [from: string, imports: string, rule: string][] = [
    ['core/src/model/a.ts', '../text/digest.ts', 'model-imports-downward'],
    ['core/src/model/b.ts', '../stages/clean.ts', 'model-imports-downward'],
    ['core/src/text/a.ts', '../language.ts', 'text-imports-downward'],
    ['core/src/text/b.ts', 'node:fs', 'text-imports-downward'],
    ['core/src/language.ts', './stages/clean.ts', 'language-imports-downward'],
    ['core/src/stages/a.ts', '../languages/en/index.ts', 'stages-imports-downward'],
    ['core/src/stages/b.ts', '../render/html.ts', 'stages-imports-downward'],
    ['core/src/languages/en/a.ts', '../../stages/clean.ts', 'english-imports-downward'],
    ['core/src/languages/en/b.ts', '../../pipeline.ts', 'english-imports-downward'],
    ['core/src/languages/en/c.ts', 'node:os', 'english-imports-downward'],
    ['core/src/render/a.ts', '../pipeline.ts', 'render-imports-downward'],
    ['core/src/pipeline.ts', './languages/en/index.ts', 'pipeline-imports-downward'],
    ['core/src/testing/a.ts', '../languages/en/index.ts', 'testing-imports-downward'],
    ['core/src/index.ts', './testing/marked.ts', 'index-imports-downward'],
    ['core/src/elsewhere/a.ts', '../model/span.ts', 'every-file-has-a-room'],
    ['app/src/problems.ts', './operations/compare.ts', 'problems-imports-downward'],
    ['app/src/operations/a.ts', '../doors/cli.ts', 'operations-imports-downward'],
    ['app/src/operations/d.ts', '../ingest/gather.ts', 'operations-imports-downward'],
    ['app/src/ingest/a.ts', '../doors/cli.ts', 'ingest-imports-downward'],
    ['app/src/operations/b.ts', '../../../core/src/pipeline.ts', 'operations-imports-downward'],
    ['app/src/doors/a.ts', '../main.ts', 'doors-imports-downward'],
  ];
  const ALLOWED: readonly [from: string, imports: string][] = [
    ['core/src/stages/c.ts', '../model/span.ts'],
    ['core/src/languages/en/d.ts', '../../language.ts'],
    ['app/src/operations/c.ts', '../problems.ts'],
    ['app/src/ingest/b.ts', '../operations/compare.ts'],
    ['app/src/main.ts', './doors/cli.ts'],
  ];
  const THERE = [
    'core/src/model/span.ts',
    'core/src/text/digest.ts',
    'core/src/stages/clean.ts',
    'core/src/languages/en/index.ts',
    'core/src/render/html.ts',
  ];
  const ALSO = ['core/src/testing/marked.ts', 'app/src/operations/compare.ts', 'app/src/doors/cli.ts', 'app/src/ingest/gather.ts'];

  let planted = '';
  let found: string[] = [];

  beforeAll(async () => {
    planted = mkdtempSync(join(tmpdir(), 'stemma-arrows-'));
    const plant = (file: string, text: string) => {
      mkdirSync(dirname(join(planted, 'packages', file)), { recursive: true });
      writeFileSync(join(planted, 'packages', file), text);
    };
    for (const file of [...THERE, ...ALSO]) plant(file, 'export const here = 1;\n');
    for (const [file, imports] of [...PLANTED, ...ALLOWED]) plant(file, `import * as it from '${imports}';\nexport const here = it;\n`);
    writeFileSync(join(planted, 'package.json'), '{ "name": "planted", "type": "module" }');
    symlinkSync(join(ROOT, 'node_modules'), join(planted, 'node_modules'));
    found = broken(await cruised(planted));
  }, 60_000);
  afterAll(() => rmSync(planted, { recursive: true, force: true }));

  test.each(PLANTED)('%s → %s', (file, _, rule) => {
    expect(found.filter((line) => line.startsWith(`${rule}: packages/${file} →`))).not.toEqual([]);
  });
  test.each(ALLOWED)('but not %s → %s', (file) => {
    expect(found.filter((line) => line.includes(`packages/${file} →`))).toEqual([]);
  });
});
