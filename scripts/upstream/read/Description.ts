import { readFileSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CannotCompare, reasonOf } from "../CannotCompare.ts";
import { isObject, type JsonObject, textOf } from "../json.ts";
import { parse } from "./parse.ts";

/** Market's whole description has about 2 MB in 1500 files. */
const limit = 10_000_000;

/** Makes every reference in a file absolute, in place. */
function makeAbsolute(content: unknown, file: string, seen = new Set<unknown>()): void {
  // What YAML aliases share is visited once.
  if (typeof content !== "object" || content === null || seen.has(content)) return;
  seen.add(content);
  if ("$ref" in content && typeof content.$ref === "string" && URL.canParse(content.$ref, file)) {
    content.$ref = new URL(content.$ref, file).href;
  }
  for (const part of Object.values(content)) makeAbsolute(part, file, seen);
}

/** A description. Its other files are read once something leads to them: Market has hundreds that nobody needs here. */
export class Description {
  readonly root: JsonObject;
  readonly name: string;
  private readonly file: string;
  private readonly contents = new Map<string, unknown>();
  private readonly within = new Set<string>();
  private bytes = 0;

  /** `root`: what the file holds, if that is known. */
  constructor(path: string, root?: unknown) {
    this.name = path;
    this.file = pathToFileURL(path).href;
    try {
      const content = this.keep(this.file, root ?? this.read(path));
      if (!isObject(content)) throw new CannotCompare("it holds no description");
      const version = textOf(content["openapi"] ?? content["swagger"]).slice(0, 40);
      if (!/^"?3\b/.test(version)) throw new CannotCompare(`it is no OpenAPI 3 description, its version is ${version}`);
      if (!isObject(content["paths"])) throw new CannotCompare("it has no paths");
      this.root = content;
    } catch (error) {
      throw new CannotCompare(`${path}: ${reasonOf(error)}`);
    }
  }

  /** Uses the target of a reference, within which it must not be followed again. */
  follow<T>(reference: string, use: (target: unknown) => T): T {
    if (this.within.has(reference)) throw new CannotCompare(`${this.short(reference)} contains itself`);
    this.within.add(reference);
    try {
      return use(this.find(reference));
    } finally {
      this.within.delete(reference);
    }
  }

  /** A value with references followed, however many. A text beside a reference does not hide the target's. */
  resolve(value: unknown): unknown {
    if (!isObject(value) || typeof value["$ref"] !== "string") return value;
    const { $ref, ...beside } = value;
    const target = this.follow(value["$ref"], (found) => this.resolve(found));
    if (!isObject(target)) return target;
    const texts = [beside, target].flatMap(({ description }) => (typeof description === "string" ? description : []));
    return { ...target, ...beside, ...(texts.length > 0 && { description: texts.join("\n") }) };
  }

  private find(reference: string): unknown {
    const [file = "", pointer = ""] = reference.split(/#(.*)/s);
    let value = this.contents.get(file) ?? this.open(file);
    for (const step of decodeURIComponent(pointer).split("/").slice(1)) {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      value = typeof value === "object" && value && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    }
    if (value === undefined) throw new CannotCompare(`the reference ${this.short(reference)} points to nothing`);
    return value;
  }

  /** A reference as the description has it, or nearly. */
  private short(reference: string): string {
    return reference.replace(`${this.file}#`, "#").replace(new URL(".", this.file).href, "");
  }

  /** Another file. What others wrote must not make this machine read anything but descriptions on its own disk. */
  private open(file: string): unknown {
    try {
      if (/^file:\/\/\/.*\.(ya?ml|json)$/i.test(file)) return this.keep(file, this.read(fileURLToPath(file)));
      throw new CannotCompare("neither a .yaml nor a .json file here");
    } catch (error) {
      throw new CannotCompare(`${this.short(file)} cannot be read: ${reasonOf(error)}`);
    }
  }

  /** Reads a file, if all files together are within the limit; endless ones, such as pipes, are refused. */
  private read(path: string): unknown {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new CannotCompare("there is no such file");
    if (found.isDirectory()) throw new CannotCompare("it is a folder, not a file");
    if (!found.isFile()) throw new CannotCompare("it is no ordinary file");
    this.bytes += found.size;
    if (this.bytes > limit) throw new CannotCompare(`with all files read so far, it is larger than ${limit / 1e6} MB`);
    return parse(readFileSync(path, "utf8"));
  }

  private keep(file: string, content: unknown): unknown {
    makeAbsolute(content, file);
    this.contents.set(file, content);
    return content;
  }
}
