import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

// What would make two runs differ, or tie core to one machine.
const UNSTEADY = 'core gives the same bytes on every machine, at every time: no clock, no chance, no locale';
const NO_NODE = 'core runs in any JavaScript: nothing of Node';
const AS_TEXT = 'what reports hold is only ever text: nothing makes markup of a string';
const ONE_FILE = 'the page is one file: it fetches nothing, stores nothing, and runs nothing that is not in it';
const noLocale = ['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleLowerCase', 'toLocaleUpperCase'];

export default defineConfig(
  { ignores: ['**/dist/', 'coverage/', '**/*.generated.ts', 'stories/', 'docs/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'packages/*/tsconfig.json',
          'packages/web/test/tsconfig.json',
          'packages/web/browser-tests/tsconfig.json',
          'tsconfig.tools.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'off', // beside noUncheckedIndexedAccess it says “the bounds were just checked”
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/dot-notation': 'off', // the compiler’s noPropertyAccessFromIndexSignature asks for the other form
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off', // for the same reason: both forms say it
      '@typescript-eslint/no-unnecessary-condition': 'off', // takes what a callback changes for constant
      // Taste, where either form reads well:
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      '@typescript-eslint/prefer-includes': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Intl', 'performance', 'crypto', 'fetch', 'navigator'].map((name) => ({ name, message: UNSTEADY })),
        ...['process', 'Buffer', 'require', '__dirname', 'global', 'setTimeout', 'setInterval', 'setImmediate', 'console'].map((name) => ({
          name,
          message: NO_NODE,
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: UNSTEADY },
        { object: 'Date', property: 'now', message: UNSTEADY },
        ...noLocale.map((property) => ({ property, message: `${UNSTEADY}; compare code units: a < b ? -1 : a > b ? 1 : 0` })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: UNSTEADY },
        { selector: "CallExpression[callee.name='Date']", message: UNSTEADY },
        {
          selector: 'CallExpression[callee.property.name=/^get(?:Date|Day|Month|FullYear|Hours|Minutes)$/]',
          message: 'the machine’s time zone: use the getUTC… form',
        },
      ],
      'no-restricted-imports': ['error', { patterns: [{ regex: '^node:', message: NO_NODE }] }],
    },
  },
  {
    files: ['packages/web/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'JSXAttribute[name.name=/^(?:dangerouslySetInnerHTML|srcDoc)$/]',
          'Property[key.name=/^(?:dangerouslySetInnerHTML|srcDoc)$/]',
          'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)$/]',
          "MemberExpression[object.name='document'][property.name=/^write(?:ln)?$/]",
        ].map((selector) => ({ selector, message: AS_TEXT })),
        ...['ImportExpression', 'NewExpression[callee.name=/^(?:Worker|XMLHttpRequest|WebSocket|EventSource|Function)$/]'].map(
          (selector) => ({
            selector,
            message: ONE_FILE,
          }),
        ),
      ],
      'no-restricted-globals': [
        'error',
        ...['fetch', 'localStorage', 'sessionStorage', 'indexedDB', 'eval'].map((name) => ({ name, message: ONE_FILE })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@stemma/core', message: 'it holds the language model: the page imports “@stemma/core/sheet”' }],
          patterns: [{ regex: '^node:', message: 'the page runs in a browser' }],
        },
      ],
    },
  },
  {
    files: ['**/test/**/*.{ts,tsx}', 'packages/web/browser-tests/**/*.ts', 'scripts/**/*.ts', 'evaluation/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off', // JSON of other people’s scorers, read as it comes
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable', require: 'readonly' } },
  },
);
