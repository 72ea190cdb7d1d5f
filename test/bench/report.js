/** What every contender is called in the table; the README says what each is. */
const titles = {
  stepMilliseconds: {
    title: 'Training step, 10-20-10-4, batch 32, Adam (µs)',
    perUnit: 1000,
    base: 'kernel',
    names: {
      kernel: 'ours: kernel and shuffle',
      kernelAlone: 'ours: kernel alone',
      plainLoop: 'plain typed-array loops',
      sklearn: 'scikit-learn MLPClassifier.fit',
      tensorflowNode: 'TensorFlow.js model.fit (node)',
      tensorflowWasm: 'TensorFlow.js model.fit (wasm)',
      tensorflowCpu: 'TensorFlow.js model.fit (cpu)',
    },
  },
  newton1000Milliseconds: newtonTitles('1,000'),
  newton100000Milliseconds: newtonTitles('100,000'),
  leastSquares1000Milliseconds: leastSquaresTitles('1,000'),
  leastSquares100000Milliseconds: leastSquaresTitles('100,000'),
  oneRowMicroseconds: {
    title: 'Prediction of one row (µs)',
    perUnit: 1,
    base: 'net',
    names: {
      net: 'ours: net',
      sklearnNet: 'scikit-learn MLPClassifier',
      tensorflowNode: 'TensorFlow.js net (node)',
      tensorflowWasm: 'TensorFlow.js net (wasm)',
      tensorflowCpu: 'TensorFlow.js net (cpu)',
      regression: 'ours: regression',
      sklearnRegression: 'scikit-learn LogisticRegression',
    },
    otherBases: { sklearnRegression: 'regression', regression: 'regression' },
  },
};

function newtonTitles(rows) {
  return {
    title: `Logistic regression, ${rows} × 10, 2 classes (ms)`,
    perUnit: 1,
    base: 'compiled',
    names: {
      compiled: 'ours: Newton',
      sklearn: 'scikit-learn, lbfgs (its default)',
      sklearnNewton: 'scikit-learn, newton-cholesky',
    },
  };
}

function leastSquaresTitles(rows) {
  return {
    title: `Linear regression, ${rows} × 10 (ms)`,
    perUnit: 1,
    base: 'compiled',
    names: { compiled: 'ours: Cholesky', sklearn: 'scikit-learn LinearRegression' },
  };
}

/**
 * The benchmark's result, ready for JSON: the medians as they came, and what follows from them.
 *
 * @param {Record<string, Record<string, number | null>>} medians a group of contenders each; null where one is absent
 * @param {object} details copied into the result
 * @param {number} details.flopsPerStep
 */
export function buildReport(medians, details) {
  const { stepMilliseconds: step, newton1000Milliseconds: newton } = medians;
  const tensorFlow = [step.tensorflowNode, step.tensorflowWasm, step.tensorflowCpu];
  const loaded = tensorFlow.filter((milliseconds) => milliseconds !== null);
  return {
    ratios: {
      stepVsSklearn: ratio(step.sklearn, step.kernel),
      stepVsTensorflowFit: ratio(loaded.length === 0 ? null : Math.min(...loaded), step.kernel),
      newtonVsSklearn: ratio(newton.sklearn, newton.compiled),
    },
    ...medians,
    kernelGigaflopsPerSecond: details.flopsPerStep / (step.kernelAlone * 1e6),
    ...details,
  };
}

/** How many times as long theirs takes. */
function ratio(theirs, ours) {
  return theirs === null ? null : theirs / ours;
}

/** The result as text for a terminal. */
export function formatReport(report) {
  const lines = [
    `${report.environment.cpu}, ${report.environment.cores} cores, load ${report.environment.loadAverage.toFixed(1)}, Node ${report.environment.node}`,
    `Medians of ${report.rounds} rounds, every contender in turn in each; one core each.`,
  ];
  for (const [group, { title, perUnit, base, names, otherBases = {} }] of Object.entries(titles)) {
    lines.push('', row(title, 'median', 'quartiles', '÷ ours'));
    for (const [name, label] of Object.entries(names)) {
      const median = report[group][name];
      if (median === null) {
        lines.push(row(`  ${label}`, 'absent', '', ''));
        continue;
      }
      const quartiles = [report.lowerQuartiles, report.upperQuartiles]
        .map((groups) => digits(groups[group][name] * perUnit))
        .join('–');
      const times = median / report[group][otherBases[name] ?? base];
      lines.push(row(`  ${label}`, digits(median * perUnit), quartiles, digits(times)));
    }
  }
  lines.push('', ...summary(report), ...report.notes);
  return `${lines.join('\n')}\n`;
}

function summary({ ratios, oneRowMicroseconds, kernelGigaflopsPerSecond, flopsPerStep, agreement }) {
  const differences = Object.values(agreement).flatMap((settings) =>
    Object.values(settings).map(({ largestDifference }) => largestDifference),
  );
  const agreed =
    differences.length === 0
      ? []
      : [
          `Largest difference of a coefficient from scikit-learn's: ${Math.max(...differences).toExponential(1)}.`,
        ];
  return [
    `The kernel alone does ${digits(kernelGigaflopsPerSecond)} GFLOP/s (${Math.round(flopsPerStep)} operations a step).`,
    ...agreed,
    '',
    'Targets',
    target('step, scikit-learn ÷ ours', ratios.stepVsSklearn, 'at least', 25),
    target('step, fastest TensorFlow.js fit ÷ ours', ratios.stepVsTensorflowFit, 'at least', 100),
    target('regression on 1,000 rows, scikit-learn ÷ ours', ratios.newtonVsSklearn, 'at least', 2),
    target('one row by the net, µs', oneRowMicroseconds.net, 'below', 1),
    target('one row by the regression, µs', oneRowMicroseconds.regression, 'below', 0.1),
    '',
  ];
}

function target(label, measured, relation, limit) {
  const wanted = `${relation} ${limit}`;
  if (measured === null) return row(`  ${label}`, 'absent', wanted, '');
  const isMet = relation === 'below' ? measured < limit : measured >= limit;
  return row(`  ${label}`, digits(measured), wanted, isMet ? 'met' : 'MISSED');
}

function row(label, ...cells) {
  return `${label.padEnd(51)}${cells[0].padStart(9)}${cells[1].padStart(14)}${cells[2].padStart(9)}`.trimEnd();
}

/** Three significant digits, and none dropped before the decimal point. */
function digits(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);
}
