import { Type } from 'typebox';

/** Something the reader should know. */
export const message = Type.Object(
  {
    code: Type.String({
      description: 'A stable identifier, such as `few-rows-per-parameter`.',
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    }),
    message: Type.String({ minLength: 1 }),
  },
  { description: 'Something the reader should know.' },
);

export const warnings = Type.Array(message);
