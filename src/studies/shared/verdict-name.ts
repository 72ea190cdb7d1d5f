import type { Verdict } from '../../statistics/verdict.ts';

/** The id of the model that a verdict chooses, or that it chooses none. */
export function verdictName(choice: Verdict['choice'], candidate: string, reference: string): string {
  if (choice === 'inconclusive') return choice;
  return choice === 'candidate' ? candidate : reference;
}
