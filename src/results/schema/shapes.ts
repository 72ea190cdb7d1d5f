import { type TSchema, type TSchemaOptions, Type } from 'typebox';

/** A value that may be null. */
export function nullable<Schema extends TSchema>(schema: Schema, options: TSchemaOptions = {}) {
  return Type.Union([schema, Type.Null()], options);
}

/** One of some words. */
export function oneOf<Word extends string>(words: readonly Word[]) {
  return Type.Unsafe<Word>(Type.Enum([...words]));
}

/** A whole number, 0 or more. */
export const count = Type.Integer({ minimum: 0 });

/** A whole number, 1 or more. */
export const positiveCount = Type.Integer({ minimum: 1 });

/** Something that is measured and cannot be less than nothing. */
export const measure = Type.Number({ minimum: 0 });

/** What is to be predicted. */
export const task = Type.Enum(['classification', 'regression']);

/** The version of every record that is published. */
export const schemaVersion = Type.Literal(2);
