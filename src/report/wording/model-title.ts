import type { ModelId } from '../../models/contract/targets.ts';

const titles: Readonly<Record<ModelId, string>> = {
  'dense-net': 'dense net',
  'logistic-regression': 'logistic regression',
  'linear-regression': 'linear regression',
  'majority-class': 'baseline',
  mean: 'baseline',
};

/** A model's name inside a sentence. */
export function modelTitle(id: ModelId): string {
  return titles[id];
}

/** A model's name at the beginning of a line. */
export function modelHeading(id: ModelId): string {
  const title =
    id === 'majority-class' ? 'always the commonest class' : id === 'mean' ? 'always the mean' : titles[id];
  return title.charAt(0).toUpperCase() + title.slice(1);
}
