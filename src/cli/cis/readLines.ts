import { StringDecoder } from "node:string_decoder";
import { CommandError } from "../CommandError.ts";
import { type Encoding, encodingOf } from "./encoding.ts";

/** A line as it stands in the file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** What ends it; nothing at the end of the file. */
  readonly end: string;
}

export interface Lines {
  readonly encoding: Encoding;
  readonly lines: AsyncIterable<Line>;
}

// Scanners end a code with CR alone, or with one more before the line end.
const lineEnd = /\r*\n|\r/g;
const maxLength = 2 ** 20;

async function* split(
  chunks: AsyncGenerator<Buffer, void>,
  first: Buffer,
  { units, mark }: Encoding,
): AsyncGenerator<Line> {
  const decoder = new StringDecoder(units);
  let rest = decoder.write(first).slice(mark.length);
  let number = 0;
  for (let isLast = false; !isLast;) {
    const next = await chunks.next();
    isLast = next.done === true;
    // A CR at the end may be half of a line end.
    const [held = ""] = isLast ? [] : (/\r*$/.exec(rest) ?? []);
    const text = rest.slice(0, rest.length - held.length);
    let start = 0;
    for (const { 0: end, index } of text.matchAll(lineEnd)) {
      number += 1;
      yield { number, text: text.slice(start, index), end };
      start = index + end.length;
    }
    rest = text.slice(start) + held + (next.done ? decoder.end() : decoder.write(next.value));
    if (rest.length > maxLength) throw new CommandError("the file is not text: a line has a million characters");
  }
  if (rest !== "") yield { number: number + 1, text: rest, end: "" };
}

/** Reads a file by lines, in little memory. */
export async function readLines(chunks: AsyncGenerator<Buffer, void>): Promise<Lines> {
  const first = await chunks.next();
  const start = first.value ?? Buffer.alloc(0);
  const encoding = encodingOf(start);
  return { encoding, lines: split(chunks, start, encoding) };
}
