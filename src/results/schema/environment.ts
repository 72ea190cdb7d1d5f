import { Type } from 'typebox';
import { count, nullable } from './shapes.ts';

/** Where the figures were measured. */
export const environment = Type.Object(
  {
    simplestModel: Type.String({ description: 'Version of simplest-model.' }),
    node: Type.String(),
    platform: Type.String(),
    processor: nullable(Type.String()),
    cores: count,
  },
  { description: 'Where the figures were measured: times hold for this machine only.' },
);
