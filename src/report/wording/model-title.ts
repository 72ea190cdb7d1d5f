import type { ModelWording } from '../../models/contract/wording.ts';
import { findModel } from '../../models/registry.ts';

/** How people call a model. */
export function modelWording(id: string): ModelWording {
  return findModel(id).wording;
}

/** A model's name inside a sentence. */
export function modelTitle(id: string): string {
  return modelWording(id).title;
}

/** A model's name at the beginning of a line. */
export function modelHeading(id: string): string {
  return modelWording(id).heading;
}
