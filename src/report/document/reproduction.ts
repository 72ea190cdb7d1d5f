import type { ComparisonResult } from '../../results/comparison-result.ts';
import { counted } from '../../text/counted.ts';
import { type Block, onPage } from './block.ts';

/** What has to be the same for the same figures, for those who keep a page. */
export function reproduction({
  dataset: { name, sha256 },
  protocol: { method, seed },
  environment,
}: {
  readonly dataset: Pick<ComparisonResult['dataset'], 'name' | 'sha256'>;
  readonly protocol: Pick<ComparisonResult['protocol'], 'method' | 'seed'>;
  /** Absent where nothing was timed. */
  readonly environment?: ComparisonResult['environment'];
}): Block {
  return {
    kind: 'details',
    media: onPage,
    summary: 'How to get these figures again',
    blocks: [
      {
        kind: 'list',
        items: [
          `Table: ${name}, sha256 ${sha256}.`,
          `Protocol: ${method}, seed ${seed}. Every figure but the times comes out the same.`,
          ...(environment === undefined ? [] : [machine(environment)]),
          'The whole result is in this page, as JSON in the element "result"; compare --baseline takes the page as it is.',
        ],
      },
    ],
  };
}

function machine({
  simplestModel,
  node,
  platform,
  processor,
  cores,
}: ComparisonResult['environment']): string {
  const known = processor ?? 'a processor that is not known';
  return `simplest-model ${simplestModel}, Node ${node}, ${platform}, ${known}, ${counted(cores, 'core')}: times hold for this machine only.`;
}
