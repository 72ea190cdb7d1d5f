import type { ScoredSetting, TunedModel, TuneResult } from '../../results/tune-result.ts';
import { type RecordColumn, type Records, type RecordValue, recordsOf } from '../document/document.ts';
import { originColumns } from '../document/origin-records.ts';
import { studyColumns } from '../document/study-records.ts';

/** A setting of a model: a row of the records is about one. */
interface TriedSetting {
  readonly model: TunedModel;
  readonly scored: ScoredSetting;
  /** Its place among the model's settings; the first one is the untuned. */
  readonly place: number;
}

/** A row a setting of a model; figures are raw, and a knob that the model has not is empty. */
export function tuneRecords(result: TuneResult): Records {
  const { metric, pointSize, margin, models } = result;
  return recordsOf<TriedSetting>(
    [
      ...studyColumns<TriedSetting>(result),
      { name: 'metric', value: () => metric },
      { name: 'pointSize', value: () => pointSize },
      { name: 'marginPoints', value: () => margin },
      { name: 'model', value: ({ model }) => model.id },
      { name: 'setting', value: ({ place }) => place },
      ...knobColumns(models),
      { name: 'scoreMean', value: ({ scored }) => scored.score.mean },
      { name: 'scoreSd', value: ({ scored }) => scored.score.sd },
      { name: 'convergedFits', value: ({ scored }) => scored.fits.converged },
      { name: 'unfinishedFits', value: ({ scored }) => scored.fits.unfinished },
      { name: 'divergedFits', value: ({ scored }) => scored.fits.diverged },
      { name: 'isUntuned', value: ({ place }) => place === 0 },
      { name: 'isBest', value: ({ model, place }) => place === model.best },
      { name: 'timesChosen', value: ({ model, place }) => timesChosen(model, place) },
      // Of the model, chosen without the rows that judge it: the same in each of its rows.
      { name: 'tunedMean', value: ({ model }) => model.tuned.score.mean },
      { name: 'optimismPoints', value: ({ model }) => model.optimism },
      ...originColumns<TriedSetting>(() => result.dataset),
    ],
    models.flatMap((model) => model.settings.map((scored, place) => ({ model, scored, place }))),
  );
}

function timesChosen({ tuned }: TunedModel, place: number): number {
  return tuned.chosen.filter((chosen) => chosen === place).length;
}

/** A column for each knob of any model; a list of sizes is written with arrows. */
function knobColumns(models: readonly TunedModel[]): RecordColumn<TriedSetting>[] {
  const knobs = new Set(
    models.flatMap(({ settings }) => settings.flatMap(({ setting }) => Object.keys(setting))),
  );
  return [...knobs].map((name) => ({
    name,
    value: ({ scored }): RecordValue => {
      const value = scored.setting[name] ?? null;
      return typeof value === 'object' && value !== null ? value.join('→') : value;
    },
  }));
}
