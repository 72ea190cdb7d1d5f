import type { Static, TSchema } from 'typebox';

/** What a schema describes, as code that only reads it sees it. */
export type FromSchema<Schema extends TSchema> = DeepReadonly<Static<Schema>>;

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
