import { Type } from 'typebox';
import { expect, it } from 'vitest';
import { figuresOfSchema } from '../../../src/checks/assertions/figures-of-schema.ts';

it('knows the type of every figure by its path', () => {
  const schema = Type.Object({
    share: Type.Union([Type.Number(), Type.Null()]),
    isDone: Type.Boolean(),
    name: Type.String(),
    kind: Type.Enum(['one', 'other']),
    inner: Type.Object({ count: Type.Integer() }),
  });
  expect([...figuresOfSchema(schema)]).toEqual([
    ['share', 'number'],
    ['isDone', 'boolean'],
    ['name', 'text'],
    ['kind', ['one', 'other']],
    ['inner.count', 'number'],
  ]);
});

it('knows no figure of what is always the same, not always there, or as long as the data make it', () => {
  const schema = Type.Object({
    version: Type.Literal(2),
    unit: Type.Literal('points'),
    nothing: Type.Null(),
    perhaps: Type.Optional(Type.Number()),
    list: Type.Array(Type.Number()),
    environment: Type.Object({ cores: Type.Integer() }),
  });
  expect([...figuresOfSchema(schema).keys()]).toEqual([]);
});

it('finds the items of a list of a fixed length by their places, and by their ids', () => {
  const item = Type.Object({ id: Type.Enum(['a']), size: Type.Number() });
  const schema = Type.Object({ pair: Type.Array(item, { maxItems: 2 }) });
  expect([...figuresOfSchema(schema).keys()]).toEqual(['pair.0.size', 'pair.1.size', 'pair.a.size']);
});

it('has the words of all branches, each in front of the one that it stands in front of', () => {
  const branch = (...words: string[]) =>
    Type.Object({ task: Type.Literal(words[0] ?? ''), word: Type.Enum(words) });
  const schema = Type.Union([branch('a', 'b', 'none'), branch('a', 'c', 'none'), branch('d')]);
  expect([...figuresOfSchema(schema)]).toEqual([
    ['task', ['a', 'd']],
    ['word', ['a', 'b', 'c', 'none', 'd']],
  ]);
});
