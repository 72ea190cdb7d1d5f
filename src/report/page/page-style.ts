/**
 * How a page looks, by light and by dark, on a phone, a screen and on paper. The colours of the models keep apart for
 * those who do not see red or green, and have a contrast of 4.5 at least to the paper (Okabe and Ito's blue and vermilion,
 * darkened or lightened).
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b1f24; --muted: #59636e; --grid: #d9dee4; --panel: #f5f7f9;
  --net: #0969da; --regression: #b04a00; --baseline: #636c76; --other: #7a3fc4; --good: #1a7f37; --bad: #c5221f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12161c; --ink: #e8ecf1; --muted: #a3adb8; --grid: #2f3742; --panel: #1a2028;
    --net: #6cb6ff; --regression: #f2a65a; --baseline: #aab3bd; --other: #cfa3ff; --good: #56d364; --bad: #ff8a80;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main, footer { max-width: 74rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
h1 { font-size: clamp(1.4rem, 1.1rem + 1.4vw, 2.1rem); line-height: 1.2; margin: 0 0 .35rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; line-height: 1.3; margin: 0; overflow-wrap: anywhere; }
section + section h2 { font-size: 1.4rem; }
h3 { font-size: 1.02rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
p, ul { margin: .5rem 0; max-width: 48rem; overflow-wrap: anywhere; }
ul { padding-left: 1.2rem; }
section + section { margin-top: 4rem; border-top: 1px solid var(--grid); padding-top: 2rem; }
h2 + p, h2 + p + p:not(.headline) { color: var(--muted); margin-top: .1rem; }
.group { margin-top: 2.5rem; }
h1 + .group { margin-top: 0; }
p.label { font-weight: 600; margin: 1.25rem 0 .25rem; }
.equation, .values, code, pre, td.drawn { font-family: ui-monospace, monospace; font-size: .9rem; }
code { overflow-wrap: anywhere; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .25rem .5rem; }
.answer { display: grid; gap: 1.5rem 2.5rem; grid-template-columns: minmax(0, 1fr); margin-top: 1.25rem; }
@media (min-width: 62rem) { .answer:has(.scroll) { grid-template-columns: minmax(0, 21rem) minmax(0, 1fr); } }
.answer .headline { font-size: clamp(1.35rem, 1.1rem + 1vw, 1.8rem); line-height: 1.2; font-weight: 650; margin: 0 0 .75rem; }
.answer p { margin: .5rem 0; }
.chances .bar { display: block; width: 100%; height: 1.1rem; margin: .25rem 0 .5rem; background: var(--grid); }
.chances rect.candidate { fill: var(--net); }
.chances rect.neither { fill: var(--grid); }
.chances rect.reference { fill: var(--regression); }
.chances ul { list-style: none; padding: 0; margin: 0; }
.chances li { padding-left: 1.25rem; text-indent: -1.25rem; }
.chances li::before { content: ""; display: inline-block; width: .75rem; height: .75rem; margin-right: .5rem; border: 1px solid var(--muted); background: var(--grid); }
.chances li.candidate::before { background: var(--net); border-color: var(--net); }
.chances li.reference::before { background: var(--regression); border-color: var(--regression); }
.scroll { overflow-x: auto; margin: .75rem 0; max-width: 100%; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .94rem; line-height: 1.35; }
.answer table { width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .3rem 0 .3rem 1rem; text-align: left; vertical-align: top; }
tr > :first-child { padding-left: 0; }
th { font-weight: 500; }
thead th { font-weight: 600; border-bottom: 1px solid var(--muted); vertical-align: bottom; }
tbody tr { border-top: 1px solid var(--grid); }
tbody tr.below { border-top: 0; }
tr > th.below:first-child { padding-left: 1.1rem; color: var(--muted); }
@media (max-width: 30rem) { table { font-size: .84rem; } th, td { padding-left: .5rem; } }
th.right, td.right { text-align: right; }
tr.told { border-top: 0; }
td.told { color: var(--muted); font-size: .88rem; padding-top: 0; max-width: 40rem; }
td.drawn { white-space: pre; color: var(--net); }
.figures { display: grid; gap: 2.75rem 2.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21.25rem), 1fr)); margin-top: 2.75rem; align-items: start; }
figure { margin: 0; min-width: 0; }
figcaption p { color: var(--muted); font-size: .92rem; margin: .25rem 0 .75rem; }
.figures svg { max-width: 30rem; }
.text-plot pre { overflow-x: auto; line-height: 1.25; }
details { margin-top: .75rem; }
summary { cursor: pointer; color: var(--muted); }
summary:hover { color: var(--ink); }
:focus-visible { outline: 2px solid var(--net); outline-offset: 2px; }
footer { color: var(--muted); font-size: .88rem; border-top: 1px solid var(--grid); margin-top: 3rem; }
@media print {
  :root {
    --paper: #ffffff; --ink: #000000; --muted: #444444; --grid: #cccccc; --panel: #ffffff;
    --net: #0550ae; --regression: #953800; --baseline: #57606a; --other: #6639ba; --good: #116329; --bad: #a40e26;
  }
  body { font-size: 10pt; }
  main, footer { max-width: none; padding: 0; }
  figure, .answer, tr { break-inside: avoid; }
  h2, h3, p.label { break-after: avoid; }
  .skip, details:not([open]) { display: none; }
  .figures { grid-template-columns: 1fr 1fr; gap: 1.5rem; }
  .figures figure:has(details[open]) { grid-column: 1 / -1; }
  .chances .bar, .chances li::before { print-color-adjust: exact; }
}
`;
