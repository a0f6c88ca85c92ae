import { CommandError } from "../CommandError.ts";

/**
 * How a file is turned into text and back without a loss. A file of bytes is read as Latin-1, whatever it is: codes and
 * separators are ASCII everywhere, and the bytes of other cells stay as they are.
 */
export interface Encoding {
  readonly units: "latin1" | "utf16le";
  /** The byte order mark as it stands in the text. */
  readonly mark: string;
  readonly decode: (cell: string) => string;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
// What Excel writes in Russia.
const windows1251 = new TextDecoder("windows-1251");

function decodeBytes(cell: string): string {
  if (/^[\0-\x7f]*$/.test(cell)) return cell;
  const bytes = Buffer.from(cell, "latin1");
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1251.decode(bytes);
  }
}

/** Whether no program would save text so. Scanners add some control characters, but then the rest is UTF-8. */
function isBinary(start: Buffer): boolean {
  if (start.includes(0)) return true;
  try {
    // The last character may be cut off.
    new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
    return false;
  } catch {
    return /[\x01-\x08\x0e-\x1c]/.test(start.toString("latin1"));
  }
}

export function encodingOf(start: Buffer): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return { units: "utf16le", mark: "\ufeff", decode: (cell) => cell };
  if (isBinary(start)) throw new CommandError("the file is not text: save a spreadsheet as CSV");
  const mark = Buffer.from("\ufeff").toString("latin1");
  return { units: "latin1", mark: start.toString("latin1", 0, 3) === mark ? mark : "", decode: decodeBytes };
}
