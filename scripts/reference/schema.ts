import { page, stemma, tableOf } from './page.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export const schemaFile = (of: 'dossier' | 'reading'): string => stemma('schema', of);

/** The fields of what comes out, one a line. The JSON Schema beside this page is the promise; this is how to read it. */
export function schemaPage(): string {
  const block = (of: 'dossier' | 'reading') => {
    const schema = JSON.parse(schemaFile(of)) as Schema;
    return tableOf(['field', 'type', 'what it is'], rowsOf(schema, '', schema.$defs ?? {}));
  };
  return page(
    'What comes out',
    'The fields of a dossier (`stemma compare --format json`) and of a reading (`stemma read --jsonl`). The promise itself is [dossier.schema.json](dossier.schema.json) and [reading.schema.json](reading.schema.json), as `stemma schema` prints them. `[]` stands for each item of a list, `?` for a field that may be left out. Positions are UTF-16 code units into the report’s text exactly as it was given, end not included.',
    '## A dossier',
    block('dossier'),
    '## A reading',
    block('reading'),
  );
}

function rowsOf(schema: Schema, path: string, defs: Readonly<Record<string, Schema>>, depth = 0): string[][] {
  if (depth > 8) return [];
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, given]) => {
    const field = resolved(given, defs);
    const at = `${path}${name}${required.includes(name) ? '' : '?'}`;
    const inner = itemOf(field, defs);
    const below = inner?.properties ? rowsOf(inner, `${at}${isList(field, defs) ? '[]' : ''}.`, defs, depth + 1) : [];
    return [[`\`${at}\``, typeOf(field, defs), field.description ?? ''], ...below];
  });
}

/** What is inside: the item of a list, the object behind “or null”, the object itself. */
function itemOf(field: Schema, defs: Readonly<Record<string, Schema>>): Schema | undefined {
  if (field.items) return itemOf(resolved(field.items, defs), defs);
  if (field.anyOf)
    return field.anyOf
      .map((one) => resolved(one, defs))
      .map((one) => itemOf(one, defs))
      .find((one) => one?.properties);
  return field;
}

const isList = (field: Schema, defs: Readonly<Record<string, Schema>>): boolean =>
  field.items !== undefined || (field.anyOf ?? []).some((one) => isList(resolved(one, defs), defs));

function typeOf(field: Schema, defs: Readonly<Record<string, Schema>>): string {
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  if (field.enum) return field.enum.map((value) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``).join(', ');
  if (field.anyOf) return field.anyOf.map((one) => typeOf(resolved(one, defs), defs)).join(' or ');
  if (field.prefixItems) return `[${field.prefixItems.map((one) => typeOf(resolved(one, defs), defs)).join(', ')}]`;
  if (field.items) return `list of ${typeOf(resolved(field.items, defs), defs)}`;
  return (typeof field.type === 'string' ? field.type : (field.type ?? ['any']).join(' or ')).replace(/^object$/, 'record');
}

function resolved(schema: Schema, defs: Readonly<Record<string, Schema>>): Schema {
  const name = schema.$ref?.replace(/^#\/\$defs\//, '');
  const target = name === undefined ? undefined : defs[name];
  return target === undefined ? schema : { ...target, ...(schema.description && { description: schema.description }) };
}
