import { definitions, documents } from './definitions.ts';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * The JSON schema that is published, in JSON Schema's version 2020-12: every schema that has a name stands once and is
 * referred to, and no object may have a property that it does not list.
 */
export function publishedSchema(): JsonObject {
  const plain = plainJson(definitions) as Readonly<Record<string, JsonObject>>;
  const nameOf = new Map(Object.entries(plain).map(([name, schema]) => [keyOf(schema), name]));
  const named = Object.entries(plain).map(([name, schema]) => [name, insideOf(schema, nameOf)] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:simplest-model:schema:2',
    title: 'JSON of simplest-model',
    description:
      'One of `result` (one file), `results` (several files), `catalogue` (`compare datasets --json`), `explanation` (`compare explain --json`), `curve` (`compare curve --json`) and `tune` (`compare tune --json`), under `$defs`.',
    anyOf: Object.keys(documents).map(referTo),
    $defs: Object.fromEntries(named),
  };
}

/** What of a schema does not hang on where it is used. */
function keyOf({ description: _, ...schema }: JsonObject): string {
  return JSON.stringify(schema);
}

function referTo(name: string): JsonObject {
  return { $ref: `#/$defs/${name}` };
}

/** A schema with references where a named one would stand. */
function refer(value: Json, nameOf: ReadonlyMap<string, string>): Json {
  if (!isObject(value)) return Array.isArray(value) ? value.map((item: Json) => refer(item, nameOf)) : value;
  const name = nameOf.get(keyOf(value));
  if (name === undefined) return insideOf(value, nameOf);
  const { description } = value;
  return description === undefined ? referTo(name) : { description, ...referTo(name) };
}

function insideOf(schema: JsonObject, nameOf: ReadonlyMap<string, string>): JsonObject {
  const entries = Object.entries(schema).map(([key, value]) => [key, refer(value, nameOf)] as const);
  const isClosed = schema.type === 'object';
  return { ...Object.fromEntries(entries), ...(isClosed ? { additionalProperties: false } : {}) };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plainJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
