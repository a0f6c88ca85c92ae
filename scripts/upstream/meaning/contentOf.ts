import { isObject } from "../source/isObject.ts";
import type { Content } from "./Call.ts";
import { notesOf } from "./notesOf.ts";
import type { SchemaReader } from "./SchemaReader.ts";

/** The media types of a body with their schemas; charset and case are ignored. */
export function contentOf(reader: SchemaReader, content: unknown): Map<string, Content> {
  const media = isObject(content) ? Object.entries(content) : [];
  return new Map(
    media.map(([type, value]) => {
      const [name = ""] = type.toLowerCase().split(";");
      const part = isObject(value) ? value : {};
      return [name.trim(), { shape: reader.read(part["schema"]), notes: notesOf(part) }];
    }),
  );
}
