/** Groups of contenders; null where one is absent. */
export type Medians = Record<string, Record<string, number | null>>;

export interface Report {
  readonly ratios: Record<'stepVsSklearn' | 'stepVsTensorflowFit' | 'newtonVsSklearn', number | null>;
  readonly kernelGigaflopsPerSecond: number;
}

export function buildReport<Details extends { readonly flopsPerStep: number }>(
  medians: Medians,
  details: Details,
): Report & Details;
export function formatReport(report: object): string;
