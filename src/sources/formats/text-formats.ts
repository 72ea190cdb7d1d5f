import { isJson, isJsonLines, isNotebook } from '../json/recognize-json.ts';
import type { FileFormat } from './file-format.ts';

/** What is looked at of a file, in bytes: what a text is shows in its first lines. */
const shownBytes = 8192;

/** A pattern of the first lines, without blank lines before them. */
function begins(pattern: RegExp): FileFormat['matches'] {
  return (start) => pattern.test(start.toString('utf8', 0, shownBytes).trimStart());
}

/** A statement of SQL, below comments of any of its three kinds. */
const sqlStatement =
  /^(?:(?:--|#).*[\r\n]\s*|\/\*(?:[^*]|\*(?!\/))*\*\/;?\s*)*(?:create\s+(?:table|database|schema|or\s+replace)\s|drop\s+table\s|insert\s+into\s|alter\s+table\s|lock\s+tables\s|begin\s+transaction\s*;|pragma\s+\w+\s*=|set\s+[@\w.]+\s*=)/i;

/** Text files that are no tables of delimited text; the first that matches decides. */
export const textFormats: readonly FileFormat[] = [
  {
    name: 'a Git LFS pointer, not the table itself',
    remedy: 'fetch the table with git lfs pull',
    matches: begins(/^version https:\/\/git-lfs\.github\.com\/spec\//),
  },
  {
    name: 'a git-annex pointer, not the table itself',
    remedy: 'fetch the table with git annex get',
    matches: begins(/^(?:\.\.\/)*(?:\.git)?\/annex\/objects\//),
  },
  {
    name: 'a DVC pointer, not the table itself',
    remedy: 'fetch the table with dvc pull',
    matches: begins(/^outs:\s*\n\s*- \w+:/),
  },
  {
    name: 'a Jupyter notebook',
    remedy: 'save the table that it makes, as with to_csv, and name that file',
    matches: isNotebook,
  },
  {
    name: 'JSON lines, a record a line',
    remedy: 'save it as UTF-8, or as CSV',
    matches: isJsonLines,
  },
  {
    name: 'a JSON document',
    remedy: 'save it as UTF-8, or its records as CSV',
    matches: isJson,
  },
  {
    name: 'an ARFF file, as Weka writes it',
    remedy: 'save it as CSV in Weka, or put the names of its @attribute lines above its @data',
    matches: begins(/^(?:%.*[\r\n]\s*)*@relation\s/i),
  },
  {
    name: 'a web page',
    remedy: 'download the table itself: the link may lead to a page about it, or ask to log in',
    matches: begins(
      /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|script|meta)\b/i,
    ),
  },
  {
    name: 'an Excel workbook in XML',
    remedy: 'save the sheet as CSV first',
    matches: begins(/^<\?xml[^>]*>\s*<\?mso-application progid="Excel/),
  },
  {
    name: 'an XML document',
    remedy: 'convert its records to CSV first',
    matches: begins(/^(?:<\?xml\s|<!DOCTYPE\s|<([a-z][\w:.-]*)(?:\s[^>]*)?>[\s\S]*<\/)/i),
  },
  {
    name: 'a rich-text document',
    remedy: 'export the table as CSV first',
    matches: begins(/^\{\\rtf/),
  },
  {
    name: 'a SQL dump',
    remedy: 'load it into a database and export one table as CSV',
    matches: begins(sqlStatement),
  },
  {
    name: 'a SQL dump',
    remedy: 'load it into a database and export one table as CSV',
    matches: begins(/^--[ \t]*(?:\r?\n--[ \t]*)*(?:MySQL|MariaDB|PostgreSQL|phpMyAdmin|SQLite)\b.*dump/i),
  },
  {
    name: 'a YAML document',
    remedy: 'convert its records to CSV first',
    matches: (start, fileName) =>
      begins(/^(?:%YAML|---\s*\n(?:#.*\n)*(?:- |[\w"' -]+:(?:\s|$))|- [\w"']+: .*\n {2}[\w"']+: )/)(
        start,
        fileName,
      ) ||
      (/\.ya?ml$/i.test(fileName) && begins(/^(?:#.*\n)*[\w"'-]+:(?:\s|$)/)(start, fileName)),
  },
  {
    name: 'a Python pickle',
    remedy: 'export it as CSV first',
    matches: begins(/^(?:c[\w.]+\n\w+\n|\((?:dp|lp)\d+\n)/),
  },
  {
    name: 'a Markdown table',
    remedy: 'save it as CSV, without the line of dashes',
    matches: begins(/^\|.*\|[ \t]*\r?\n[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:\r?\n|$)/),
  },
  {
    name: 'a table drawn with lines',
    remedy: 'export it as CSV: the program that drew it can, as mysql --batch does',
    matches: begins(/^\+-{2,}[-+]*\+[ \t]*\r?\n[ \t]*\|/),
  },
];
