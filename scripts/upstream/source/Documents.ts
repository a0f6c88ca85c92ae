import { fileURLToPath } from "node:url";
import { lookUp, type Description } from "../../generate/description.ts";
import { CannotCompare } from "../CannotCompare.ts";
import { isObject, type JsonObject } from "./isObject.ts";
import { reasonOf } from "./reasonOf.ts";

/** A description with everything it refers to; its references are absolute. */
export class Documents {
  readonly root: JsonObject;
  private readonly file: string;
  private readonly contents: ReadonlyMap<string, unknown>;

  constructor(file: string, root: JsonObject, contents: ReadonlyMap<string, unknown> = new Map([[file, root]])) {
    this.file = file;
    this.root = root;
    this.contents = contents;
  }

  /** The description's name for people. */
  get name(): string {
    return this.file.startsWith("file:") ? fileURLToPath(this.file) : this.file;
  }

  /** The target of a reference. */
  follow(reference: string): unknown {
    const [file = "", pointer = ""] = reference.split(/#(.*)/s);
    const content = this.contents.get(file);
    if (content instanceof Error)
      throw new CannotCompare(`${this.short(reference)} cannot be read: ${reasonOf(content)}`);
    if (content === undefined)
      throw new CannotCompare(
        `${this.short(reference)} cannot be read: ${this.contents.has(file) ? "it is empty" : "it is no address"}`,
      );
    if (pointer === "" || pointer === "/") return content;
    try {
      return lookUp(content as Description, decodeURIComponent(pointer).replace(/^\//, ""));
    } catch {
      throw new CannotCompare(`the reference ${this.short(reference)} points to nothing`);
    }
  }

  /** A value with references followed, however many. */
  resolve(value: unknown): unknown {
    const seen = new Set<string>();
    let result = value;
    while (isObject(result) && typeof result["$ref"] === "string") {
      const { $ref } = result;
      if (seen.has($ref)) throw new CannotCompare(`the reference ${this.short($ref)} leads back to itself`);
      seen.add($ref);
      const { $ref: _, ...beside } = result;
      const target = this.follow($ref);
      result = isObject(target) ? { ...target, ...beside } : target;
    }
    return result;
  }

  /** A reference as the description has it, or nearly. */
  short(reference: string): string {
    const folder = this.file.slice(0, this.file.lastIndexOf("/") + 1);
    const within = reference.startsWith(`${this.file}#`) ? reference.slice(this.file.length) : reference;
    return within.startsWith(folder) ? within.slice(folder.length) : within;
  }
}
