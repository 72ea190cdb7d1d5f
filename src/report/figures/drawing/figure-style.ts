import { fontSize } from './size.ts';

/**
 * How the classes of figures look. A page sets the colours as variables, so that they follow light and dark; models
 * differ in shape and dashes too.
 */
export const figureStyle = `
.figure { display: block; width: 100%; height: auto; }
.figure text { font-family: system-ui, sans-serif; font-size: ${fontSize}px; fill: var(--ink); }
.figure .muted { fill: var(--muted); }
.figure .strong { font-weight: 600; }
.figure .grid { stroke: var(--grid); }
.figure .axis { stroke: var(--muted); }
.figure .guide { stroke: var(--ink); stroke-dasharray: 2 3; }
.figure .frontier { fill: none; stroke: var(--muted); stroke-dasharray: 3 3; }
.figure .zone { fill: var(--grid); fill-opacity: 0.6; }
.figure .net { --mark: var(--net); }
.figure .regression { --mark: var(--regression); }
.figure .baseline { --mark: var(--baseline); }
.figure .other { --mark: var(--other); }
.figure .dot { fill: var(--mark); stroke: var(--paper); }
.figure .hollow { fill: var(--paper); stroke: var(--mark); stroke-width: 1.8; }
.figure .line { fill: none; stroke: var(--mark); stroke-width: 2; stroke-linejoin: round; }
.figure .line.regression { stroke-dasharray: 6 3; }
.figure .line.other { stroke-dasharray: 2 3; }
.figure .interval { stroke: var(--mark); stroke-width: 2; }
.figure .band { fill: var(--mark); fill-opacity: 0.22; }
.figure .bar { fill: var(--mark); fill-opacity: 0.35; stroke: var(--mark); }
.figure text.name { fill: var(--mark); font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.figure .squares { stroke: var(--mark); stroke-width: 6.5; stroke-dasharray: 6.5 1.5; }
.figure .extent { fill: none; }
.figure .raises { fill: var(--regression); }
.figure .lowers { fill: var(--paper); stroke: var(--regression); stroke-width: 1.8; }
.figure .cell { fill: var(--mark); }
`;
