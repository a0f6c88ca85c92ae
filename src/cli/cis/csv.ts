/** A field of a record as it stands there: with its quotes, if it has them. */
export interface Field {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

// From the opening quote to the closing one; a quote within is doubled.
const quoted = /"[^"]*(?:""[^"]*)*"/y;

function endOf(record: string, delimiter: string, start: number): number {
  const next = record.indexOf(delimiter, start);
  return next < 0 ? record.length : next;
}

/**
 * The fields of a record. `open`: it may go on in the next line, because a quote is not closed yet; `broken`: it cannot
 * have gone on over these lines. Our own, because no parser of CSV says where a field stands, and all other characters of
 * a line are to stay as they are.
 */
export function fieldsOf(record: string, delimiter: string): Field[] | "open" | "broken" {
  const fields: Field[] = [];
  for (let start = 0; start <= record.length;) {
    quoted.lastIndex = start;
    if (record[start] === '"' && !quoted.test(record)) return "open";
    const closed = record[start] === '"' ? quoted.lastIndex : start;
    const isQuoted = closed > start && (closed === record.length || record.startsWith(delimiter, closed));
    const end = isQuoted ? closed : endOf(record, delimiter, start);
    if (!isQuoted && /[\r\n]/.test(record.slice(start, end))) return "broken";
    fields.push({ start, end, isQuoted });
    start = end + delimiter.length;
  }
  return fields;
}

/** The fields of a line in which a quote is a character like any other. */
export function plainFieldsOf(line: string, delimiter: string): Field[] {
  let next = 0;
  return line.split(delimiter).map(({ length }) => {
    const start = next;
    next += length + delimiter.length;
    return { start, end: start + length, isQuoted: false };
  });
}

export function textOf(record: string, { start, end, isQuoted }: Field): string {
  return isQuoted ? record.slice(start + 1, end - 1).replaceAll('""', '"') : record.slice(start, end);
}

export function withText(record: string, { start, end, isQuoted }: Field, text: string): string {
  const cell = isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
  return record.slice(0, start) + cell + record.slice(end);
}

// Excel may name it in a first line of its own.
const sepLine = /^sep=(.)$/;

/** The delimiter of a file, by its first record; one that never occurs if there is a single column. */
export function delimiterOf(record: string): string {
  const [, delimiter] = sepLine.exec(record) ?? [];
  if (delimiter !== undefined) return delimiter;
  const plain = record.replaceAll(/"[^"]*(?:""[^"]*)*"/g, "");
  const countOf = (sign: string): number => plain.split(sign).length;
  const [commonest = ""] = [";", "\t", ","].sort((one, other) => countOf(other) - countOf(one));
  return countOf(commonest) > 1 ? commonest : "\0";
}

export const namesDelimiter = (line: string): boolean => sepLine.test(line);
