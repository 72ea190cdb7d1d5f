import { headlineMetrics } from '../../metrics/registry.ts';
import { lineupOf } from '../../models/registry.ts';

const { reference } = lineupOf('classification');

/** What an assertion looks like, for who has to write one. */
export const exampleAssertion = `${reference.id}.${headlineMetrics.classification.name} >= 0.75`;
