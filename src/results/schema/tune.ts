import { Type } from 'typebox';
import { verdict } from './comparison.ts';
import { dataset } from './dataset.ts';
import { environment } from './environment.ts';
import { comparedId, evidence, figure, judgedInterval, metric, unitOfPoints } from './figures.ts';
import { warnings } from './message.ts';
import { tunedIds } from './names.ts';
import { protocol } from './protocol.ts';
import { count, measure, nullable, oneOf, positiveCount, schemaVersion, task } from './shapes.ts';

const place = Type.Integer({ description: 'A place in `settings`.', minimum: 0 });

/** How the fits of a setting ended. */
export const fitEndings = Type.Object(
  { converged: count, unfinished: count, diverged: count },
  {
    description:
      'How many of its fits met their criterion, ended at their limit of epochs or steps, or ran away.',
  },
);

/** How good a setting is: one score a part that it was judged on. */
export const settingScore = Type.Object({ score: figure, fits: fitEndings });

/** How a model's knobs were set, and how good that is. */
export const scoredSetting = Type.Object({
  setting: Type.Record(
    Type.String(),
    Type.Union([Type.Number(), Type.String(), Type.Null(), Type.Array(Type.Number())]),
    { description: "The model's knobs by name; null is a knob that another one's position makes idle." },
  ),
  ...settingScore.properties,
});

/** What tuning a model comes to. */
export const tunedModel = Type.Object(
  {
    id: oneOf(tunedIds),
    settings: Type.Array(scoredSetting, {
      description:
        'The first one is the untuned model: what `compare` uses. One of which a fit diverged has no mean.',
      minItems: 2,
    }),
    best: place,
    worst: place,
    median: Type.Number({ description: 'Median score of the settings that did not diverge.' }),
    better: Type.Object(
      { atAll: count, byMoreThanMargin: count },
      {
        description: 'Settings that beat the untuned reference, and that beat it by more than the margin.',
      },
    ),
    failed: Type.Object(
      { diverged: count, unfinished: count },
      {
        description: 'Settings of which a fit diverged, and others of which most fits were unfinished.',
      },
    ),
    tuned: Type.Object(
      {
        score: figure,
        chosen: Type.Array(place, {
          description: 'Which setting was chosen for each part.',
          minItems: 5,
        }),
      },
      { description: 'Chosen without the rows it is judged on: one score a part.' },
    ),
    optimism: nullable(Type.Number(), {
      description:
        'How much better, in points, the best setting looks on the rows it was chosen on; null where nothing tells.',
    }),
  },
  { description: 'Many settings of a model.' },
);

/** How much one knob of a model matters. */
export const knob = Type.Object(
  {
    name: Type.String(),
    share: nullable(Type.Number({ minimum: 0, maximum: 1 }), {
      description:
        "Share of the variance of the settings' ranks that its levels explain (Kelley's ε²); null where nothing tells.",
    }),
    levels: Type.Array(
      Type.Object({
        label: Type.String(),
        settings: positiveCount,
        median: nullable(Type.Number(), {
          description: 'Median score; null where all settings of the level diverged.',
        }),
      }),
      { minItems: 1 },
    ),
  },
  { description: 'How much one knob of a model matters.' },
);

/** What `compare tune` found out. */
export const tuneResult = Type.Object(
  {
    schemaVersion,
    study: Type.Literal('tune'),
    task,
    dataset,
    protocol,
    settingsRule: Type.String({ description: 'Why so many settings of the net.' }),
    metric,
    ...unitOfPoints,
    baseline: nullable(Type.Number(), { description: 'The mean score of always answering the same.' }),
    models: Type.Array(tunedModel, {
      description: 'The headline candidate, the reference and further candidates.',
      minItems: 2,
    }),
    knobs: Type.Array(knob, {
      description: 'Of the headline candidate, the most important first.',
    }),
    difference: nullable(judgedInterval, {
      description:
        'Tuned net minus untuned regression in points, on rows that no choice was made on, with its 95 % interval; null where nothing tells.',
    }),
    verdict: nullable(verdict, { description: 'What that difference says, by the margin.' }),
    evidence: nullable(evidence),
    timings: Type.Object(
      {
        models: Type.Array(Type.Object({ id: comparedId, fits: count, milliseconds: measure }), {
          minItems: 2,
        }),
      },
      {
        description: 'What the fits took, summed over threads: the only part that the clock has a say in.',
      },
    ),
    warnings,
    environment,
  },
  { description: 'What `compare tune` found out: many settings of the models on the same rows.' },
);
