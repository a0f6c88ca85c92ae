import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CannotCompare, reasonOf } from "../CannotCompare.ts";
import { isObject, type JsonObject, objectOf, textOf } from "../json.ts";
import { absoluteReferences } from "./absoluteReferences.ts";
import { Description } from "./Description.ts";
import { limits } from "./limits.ts";
import { parse } from "./parse.ts";
import { textReader } from "./readText.ts";
import { isSamePath, type Sought } from "./Sought.ts";

/** The address of a user's argument, a local path or a URL. */
export function addressOf(argument: string, folder: string): URL {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(argument)) return pathToFileURL(resolve(folder, argument));
  if (!URL.canParse(argument)) throw new CannotCompare("that is not a URL");
  const url = new URL(argument);
  if (url.username !== "" || url.password !== "")
    throw new CannotCompare("an address with a password in it is not used");
  url.hash = "";
  return url;
}

function checked(root: unknown): JsonObject {
  if (!isObject(root)) throw new CannotCompare("it holds no description");
  const version = textOf(root["openapi"] ?? root["swagger"]);
  if (!/^"?3\b/.test(version)) {
    throw new CannotCompare(`it is no OpenAPI 3 description, its version is ${version.slice(0, 40)}`);
  }
  if (!isObject(root["paths"])) throw new CannotCompare("it has no paths");
  return root;
}

/** Whether a file of one path may hold a wanted operation: it names one, is the path of one, or refers elsewhere. */
function mayHold(paths: readonly string[], item: unknown, sought: readonly Sought[]): boolean {
  if (paths.length === 0 || paths.some((path) => sought.some((wanted) => isSamePath(wanted.path, path)))) return true;
  return [item, ...Object.values(objectOf(item))].some(
    (part) => isObject(part) && ("$ref" in part || sought.some(({ id }) => id === part["operationId"])),
  );
}

/** Reads a description and those of its files that the operations may need: Market has hundreds of others. */
export async function load(address: URL, sought: readonly Sought[]): Promise<Description> {
  const textOfFile = textReader(address);
  const read = async (file: string): Promise<unknown> => parse(await textOfFile(new URL(file)));
  const file = address.href;
  try {
    const root = checked(await read(file));
    const contents = new Map<string, unknown>([[file, root]]);
    const waiting = absoluteReferences(root, file);
    const paths = Object.entries(objectOf(root["paths"])).map(([path, item]) => ({
      path,
      $ref: objectOf(item)["$ref"],
    }));
    while (waiting.length > 0) {
      const next = new Set(waiting.splice(0, limits.atOnce).filter((one) => !contents.has(one)));
      const found = await Promise.all([...next].map((one) => read(one).catch((error: unknown) => error)));
      for (const [index, one] of [...next].entries()) {
        // A file that cannot be read matters only if it is needed.
        const content = found[index];
        contents.set(one, content);
        const named = paths.filter(({ $ref }) => $ref === one).map(({ path }) => path);
        if (!(content instanceof Error) && mayHold(named, content, sought)) {
          waiting.push(...absoluteReferences(content, one));
        }
      }
    }
    return new Description(file, root, contents);
  } catch (error) {
    throw new CannotCompare(`${address.protocol === "file:" ? fileURLToPath(address) : file}: ${reasonOf(error)}`);
  }
}
