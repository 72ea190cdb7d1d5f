import type { CheckedResult } from '../../checks/checked-result.ts';
import type { FigureChange } from '../../checks/reference/reference-comparison.ts';
import { figureCell } from '../../report/reference/change-cells.ts';
import { formatCell } from '../../report/render/format-cell.ts';

/** Whether a result fails by its gates or, where that was asked for, by a figure that is worse beyond noise. */
export function failsChecks(result: CheckedResult, failOnRegression: boolean): boolean {
  const { gates = [] } = result;
  return gates.some(({ passed }) => !passed) || regressions(result, failOnRegression).length > 0;
}

/** What is told of the gates and, where they fail the result, of the figures that are worse than in the baseline. */
export function checkLines(result: CheckedResult, failOnRegression: boolean): string[] {
  return [
    ...(result.gates ?? []).map(({ message }) => message),
    ...regressions(result, failOnRegression).map(
      (change) =>
        `regression: ${change.figure}: ${formatCell(figureCell(change, change.before))} before, ` +
        `${formatCell(figureCell(change, change.now))} now, beyond noise${change.engine === null ? '' : ' within one run (times also differ between runs: run again to be sure)'}`,
    ),
  ];
}

function regressions({ baseline }: CheckedResult, failOnRegression: boolean): readonly FigureChange[] {
  return failOnRegression ? (baseline?.changes ?? []).filter(({ outcome }) => outcome === 'worse') : [];
}
