import { fileURLToPath } from "node:url";
import { $RefParser, type ParserOptions, ResolverError } from "@apidevtools/json-schema-ref-parser";
import { inTurns } from "../../matrix/inTurns.ts";
import { CannotCompare } from "../CannotCompare.ts";
import { Documents } from "./Documents.ts";
import { type JsonObject, isObject } from "./isObject.ts";
import { limits } from "./limits.ts";
import { makeAbsolute } from "./makeAbsolute.ts";
import { mayHold } from "./mayHold.ts";
import { Reader } from "./Reader.ts";
import { textOf } from "./textOf.ts";
import { reasonOf } from "./reasonOf.ts";
import type { Sought } from "./Sought.ts";

/** The parser reads only through our reader; a file that fails is reported when it is needed. */
function optionsWith(reader: Reader): ParserOptions {
  return {
    continueOnError: true,
    resolve: {
      file: false,
      http: false,
      limited: {
        order: 1,
        canRead: true,
        read: ({ url }: { url: string }) =>
          reader.read(new URL(url)).catch((error: unknown) => {
            throw new ResolverError(error, url);
          }),
      },
    },
    parse: { text: false, binary: false },
  };
}

/** The description itself, before its references are read. */
async function readRoot(address: URL, reader: Reader, options: ParserOptions): Promise<JsonObject> {
  const text = (await reader.read(address)).trimStart();
  if (text === "") throw new CannotCompare("it is empty");
  if (text.startsWith("<")) throw new CannotCompare("it is a page, not a description (on GitHub, take the raw file)");
  const root: unknown = await $RefParser
    .parse(address.href, { ...options, continueOnError: false })
    .catch((error: unknown) => {
      // A scalar, a list or nothing at all.
      if (error instanceof SyntaxError) throw new CannotCompare("it holds no description");
      throw new CannotCompare(`neither YAML nor JSON: ${reasonOf(error)}`);
    });
  if (!isObject(root)) throw new CannotCompare("it holds no description");
  const version = textOf(root["openapi"] ?? root["swagger"] ?? null);
  if (!/^"?3\b/.test(version)) {
    throw new CannotCompare(`it is no OpenAPI 3 description, its version is ${version.slice(0, 40)}`);
  }
  if (!isObject(root["paths"])) throw new CannotCompare("it has no paths");
  return root;
}

/** Drops paths that have their own file and contain none of the operations: Market has hundreds. */
async function pathsInQuestion(
  paths: JsonObject,
  sought: readonly Sought[],
  options: ParserOptions,
): Promise<JsonObject> {
  const kept = await inTurns(limits.atOnce, Object.entries(paths), async ([path, item]) => {
    const file = isObject(item) && typeof item["$ref"] === "string" ? item["$ref"] : "#";
    if (file.includes("#")) return [path, item];
    const content: unknown = await $RefParser.parse(file, options).catch(() => undefined);
    return mayHold(path, content, sought) ? [path, item] : [];
  });
  return Object.fromEntries(kept.filter((entry) => entry.length > 0)) as JsonObject;
}

/** Reads a description and those of its files that the operations may need. */
export async function load(address: URL, sought: readonly Sought[]): Promise<Documents> {
  const reader = new Reader(address);
  const options = optionsWith(reader);
  const file = address.href.replace(/#.*/s, "");
  try {
    const whole = await readRoot(address, reader, options);
    if (makeAbsolute(whole, file).length === 0) return new Documents(file, whole);

    const root = { ...whole, paths: await pathsInQuestion(whole["paths"] as JsonObject, sought, options) };
    const parser = new $RefParser();
    // Unreadable content is replaced by the error.
    await parser.resolve(file, root, options).catch((error: unknown) => {
      if (error instanceof RangeError || error instanceof TypeError) throw error;
    });
    const contents = new Map(Object.entries(parser.$refs.values() as unknown as JsonObject));
    for (const [name, content] of contents) makeAbsolute(content, name);
    return new Documents(file, root, contents);
  } catch (error) {
    throw new CannotCompare(`${address.protocol === "file:" ? fileURLToPath(address) : file}: ${reasonOf(error)}`);
  }
}
