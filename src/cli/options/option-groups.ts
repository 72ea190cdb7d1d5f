/** The headings below which a command's help lists its options, in the order in which every command has them. */
export const optionGroups = {
  table: 'The table:',
  reading: 'How the file is read:',
  protocol: 'Protocol:',
  models: 'Models and timing:',
  output: 'Output:',
  checks: 'Checks:',
} as const;
