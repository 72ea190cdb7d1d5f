import { calendarForms } from './calendar-forms.ts';
import { clockForms } from './clock-forms.ts';
import { compactForms } from './compact-forms.ts';
import { epochForms } from './epoch-forms.ts';
import { always, type FormDefinition } from './form-definition.ts';
import { monthNameForms } from './month-name-forms.ts';

const forms = [...calendarForms, ...monthNameForms, ...compactForms, ...epochForms, ...clockForms];

/** The form of dates that are not written at all: their source knows them as moments. */
export const moments = 'moments';

/** How a column holds its dates, times of day or durations. */
export type DateForm = (typeof forms)[number]['name'] | typeof moments;

/** A form that is understood. */
export type KnownForm = FormDefinition<DateForm>;

/** All forms, in the order in which they are tried: the first that fits all cells is taken. */
export const dateForms: readonly KnownForm[] = forms;

/** The form of dates that their source knows. As text they are written year first. */
export const momentsForm: KnownForm = {
  name: moments,
  gives: 'date',
  order: undefined,
  read: calendarForms[0].read,
  isLikely: always,
};

/** What a form is, by its name. */
export function dateFormOf(name: DateForm): KnownForm {
  const found = [...dateForms, momentsForm].find((form) => form.name === name);
  if (found === undefined) throw new Error(`no such form of dates: ${name}`);
  return found;
}

/** Turns a cell into milliseconds since 1970, since midnight or of a duration; NaN where it is not of the parser's form. */
export type DateParser = (text: string) => number;

/**
 * The parser of a form. The time is taken as written: an offset such as +02:00 is accepted and not applied, because the
 * hour of the day that people lived by is what a model can learn from.
 */
export function dateParser(form: DateForm): DateParser {
  const { read } = dateFormOf(form);
  return (text) => read(text)?.milliseconds ?? Number.NaN;
}
