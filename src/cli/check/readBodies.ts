import { isList } from "../../isObject.ts";
import { parseExact } from "../../mock/exactJson.ts";
import { CommandError } from "../CommandError.ts";

/** A request body and, if it is one of several in a file of lines, its line. */
export interface SentBody {
  readonly value: unknown;
  readonly line?: number;
}

/** Decodes UTF-8 and what PowerShell writes, with or without a byte order mark. */
export function decode(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError("the file is not text in UTF-8");
  }
}

/** Says where a text stops being JSON; the parser's own message quotes the text. */
function notJson(error: unknown, text: string, line = 1): CommandError {
  const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
  const before = text.slice(0, Number(position ?? 0)).split("\n");
  const place = `line ${line + before.length - 1}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  return new CommandError(`the file is not JSON: see ${place}`);
}

/** Reads one body, an array of bodies, or one body a line (NDJSON). */
export function readBodies(text: string): SentBody[] {
  let failure: unknown;
  try {
    const value = parseExact(text);
    return isList(value) ? value.map((one) => ({ value: one })) : [{ value }];
  } catch (error) {
    failure = error;
  }
  const lines = text
    .split("\n")
    .map((one, index) => ({ text: one.trim(), line: index + 1 }))
    .filter((one) => one.text !== "");
  return lines.map(({ text: one, line }, index) => {
    try {
      return { value: parseExact(one), line };
    } catch (error) {
      // Not lines of JSON at all if the first is none.
      throw index === 0 ? notJson(failure, text) : notJson(error, one, line);
    }
  });
}
