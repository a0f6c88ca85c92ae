import { fileURLToPath } from "node:url";
import { CannotCompare } from "../CannotCompare.ts";
import { isObject, type JsonObject } from "../json.ts";

/** A description with every file that it may need. Its references are absolute. */
export class Description {
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
      throw new CannotCompare(`${this.short(reference)} cannot be read: ${content.message}`);
    let value = content;
    for (const step of decodeURIComponent(pointer).split("/").slice(1)) {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      value = typeof value === "object" && value && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    }
    if (value === undefined) throw new CannotCompare(`the reference ${this.short(reference)} points to nothing`);
    return value;
  }

  /** A value with references followed, however many. A text beside a reference does not hide the target's. */
  resolve(value: unknown, within: readonly string[] = []): unknown {
    if (!isObject(value) || typeof value["$ref"] !== "string") return value;
    const { $ref, ...beside } = value as JsonObject & { $ref: string };
    if (within.includes($ref)) throw new CannotCompare(`the reference ${this.short($ref)} leads back to itself`);
    const target = this.resolve(this.follow($ref), [...within, $ref]);
    if (!isObject(target)) return target;
    const texts = [beside, target].flatMap(({ description }) => (typeof description === "string" ? description : []));
    return { ...target, ...beside, ...(texts.length > 0 && { description: texts.join("\n") }) };
  }

  /** A reference as the description has it, or nearly. */
  short(reference: string): string {
    if (reference.startsWith(`${this.file}#`)) return reference.slice(this.file.length);
    const folder = this.file.slice(0, this.file.lastIndexOf("/") + 1);
    return reference.startsWith(folder) ? reference.slice(folder.length) : reference;
  }
}
