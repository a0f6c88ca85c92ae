import { CommandError } from "../CommandError.ts";
import { delimiterOf, type Field, fieldsOf, namesDelimiter, plainFieldsOf, textOf, withText } from "./csv.ts";
import type { Line, Lines } from "./readLines.ts";

/** A line, or a record of CSV that takes several, and the code in it. */
export interface Cell {
  /** Its first line. */
  readonly line: number;
  /** Blank if there is none. */
  readonly text: string;
  /** Whether it is the heading by which the column was found. */
  readonly isHeading?: boolean;
  /** Everything as it stands in the file, line ends included, with this code instead; without one as it is. */
  readonly written: (code?: string) => string;
}

async function* wholeLines({ encoding, lines }: Lines): AsyncGenerator<Cell> {
  for await (const { number: line, text, end } of lines)
    yield { line, text: encoding.decode(text), written: (code = text) => code + end };
}

interface CsvRecord {
  readonly line: number;
  readonly text: string;
  readonly end: string;
  readonly fields: readonly Field[];
}

// More lines than this are in no cell: nobody closes the quote.
const maxLines = 1000;

/** Joins the lines of records that take several. */
async function* records(lines: Lines["lines"]): AsyncGenerator<CsvRecord> {
  let delimiter: string | undefined;
  let held: Line[] = [];
  // Takes a line, or the end of the file; gives the records that are complete.
  function* take(line?: Line): Generator<CsvRecord> {
    if (line) held.push(line);
    const [first, ...rest] = held;
    const last = held.at(-1);
    if (!first || !last) return;
    const isSepLine = delimiter === undefined && namesDelimiter(first.text);
    delimiter ??= delimiterOf(first.text);
    const mayEnd = rest.length === 0 || last.text.includes('"');
    const text = mayEnd ? held.map((one) => one.text + (one === last ? "" : one.end)).join("") : "";
    const fields = isSepLine ? [] : mayEnd ? fieldsOf(text, delimiter) : "open";
    if (fields === "open" && line && rest.length < maxLines) return;
    held = [];
    if (fields !== "open" && fields !== "broken") {
      yield { line: first.number, text, end: last.end, fields };
      return;
    }
    yield { line: first.number, text: first.text, end: first.end, fields: plainFieldsOf(first.text, delimiter) };
    for (const one of rest) yield* take(one);
    if (!line) yield* take();
  }
  for await (const line of lines) yield* take(line);
  yield* take();
}

const bare = (heading: string): string => heading.replace("\ufeff", "").trim().toLowerCase();

/** The index of a column, by its heading in the first record or by its number. */
function columnIn(column: string, headings: readonly string[]): { index: number; isNamed: boolean } {
  const found = headings.findIndex((heading) => bare(heading) === bare(column));
  if (found >= 0) return { index: found, isNamed: true };
  const number = /^\d{1,4}$/.test(column) ? Number(column) : 0;
  if (number >= 1 && number <= headings.length) return { index: number - 1, isNamed: false };
  const size = headings.length === 1 ? "1 column" : `${headings.length} columns`;
  throw new CommandError(`there is no such column: the first line has ${size}`);
}

async function* columnOf(column: string, { encoding, lines }: Lines): AsyncGenerator<Cell> {
  let index: number | undefined;
  for await (const { line, text, end, fields } of records(lines)) {
    const decoded = (field: Field): string => encoding.decode(textOf(text, field));
    let isHeading = false;
    if (index === undefined && fields.length > 0)
      ({ index, isNamed: isHeading } = columnIn(column, fields.map(decoded)));
    const field = index === undefined ? undefined : fields[index];
    const written = (code?: string): string => (code !== undefined && field ? withText(text, field, code) : text) + end;
    yield { line, text: field ? decoded(field) : "", isHeading, written };
  }
}

/** Reads the codes of a file: its lines, or a column of a CSV. */
export function readCells(lines: Lines, column: string | undefined): AsyncGenerator<Cell> {
  return column === undefined ? wholeLines(lines) : columnOf(column, lines);
}
