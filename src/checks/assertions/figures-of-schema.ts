/** What a figure holds: a number, yes or no, any text, or one of some words. */
export type FigureType = 'number' | 'boolean' | 'text' | readonly string[];

/** The keywords of a JSON schema that tell what there is. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** Of a list of just some items, false. */
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly maxItems?: number;
}

/** The machine is no finding. */
const noFigures: ReadonlySet<string> = new Set(['environment']);

/**
 * The figures that a schema describes, by their paths, such as `dataset.rows` or `models.0.parameters`. An item of a list
 * stands at its place and, where it has an id, at its id too: `models.dense-net.parameters`. Lists as long as the data
 * make them hold no figures, nor does what is not always there, or always the same.
 */
export function figuresOfSchema(schema: object): ReadonlyMap<string, FigureType> {
  const types = new Map<string, FigureType>();
  for (const [path, type] of leaves(schema, '')) {
    const before = types.get(path);
    types.set(path, before === undefined ? type : merge(before, type));
  }
  for (const [path, type] of types) {
    if (Array.isArray(type) && type.length === 1) types.delete(path);
  }
  return types;
}

type Leaf = readonly [path: string, type: FigureType];

function leaves(schema: Schema, path: string): Leaf[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((branch) => leaves(branch, path));
  const words = (schema.enum ?? [schema.const]).filter((word) => typeof word === 'string');
  if (words.length > 0) return [[path, words]];
  switch (schema.type) {
    case 'number':
    case 'integer':
      return schema.const === undefined ? [[path, 'number']] : [];
    case 'boolean':
      return [[path, 'boolean']];
    case 'string':
      return [[path, 'text']];
    case 'object':
      return leavesOfProperties(schema, path);
    case 'array':
      return leavesOfItems(schema, path);
    default:
      return [];
  }
}

function leavesOfProperties({ properties = {}, required = [] }: Schema, path: string): Leaf[] {
  const start = path === '' ? '' : `${path}.`;
  return required
    .filter((key) => !noFigures.has(key))
    .flatMap((key) => leaves(properties[key] as Schema, start + key));
}

function leavesOfItems(schema: Schema, path: string): Leaf[] {
  const items = itemsOf(schema);
  const ids = items.flatMap((item) => idsOf(item).map((id) => [id, item] as const));
  const places = [...items.entries(), ...ids];
  return places.flatMap(([place, item]) => leaves(item, `${path}.${place}`));
}

function itemsOf({ prefixItems = [], items = false, maxItems = 0 }: Schema): readonly Schema[] {
  return items === false ? prefixItems : Array.from({ length: maxItems }, () => items);
}

function idsOf({ properties }: Schema): string[] {
  return (properties?.id?.enum ?? []).map(String);
}

function merge(before: FigureType, now: FigureType): FigureType {
  return typeof before === 'object' && typeof now === 'object' ? mergeWords(before, now) : before;
}

/** All the words, each new one in front of the known one that it stands in front of. */
function mergeWords(before: readonly string[], now: readonly string[]): readonly string[] {
  const merged = [...before];
  let place = merged.length;
  for (const word of now.toReversed()) {
    const known = merged.indexOf(word);
    if (known < 0) merged.splice(place, 0, word);
    else place = known;
  }
  return merged;
}
