import type { Documents } from "../source/Documents.ts";
import { isObject, type JsonObject } from "../source/isObject.ts";
import type { Answer, Header } from "./Call.ts";
import { contentOf } from "./contentOf.ts";
import { notesOf } from "./notesOf.ts";
import { schemaOf } from "./parametersOf.ts";
import type { SchemaReader } from "./SchemaReader.ts";

const none = new Map<string, ReadonlySet<string>>();

/** The responses of an operation by status. */
export function answersOf(documents: Documents, reader: SchemaReader, operation: JsonObject): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [status, entry] of Object.entries(isObject(operation["responses"]) ? operation["responses"] : {})) {
    if (status.startsWith("x-")) continue;
    const answer = documents.resolve(entry);
    const part = isObject(answer) ? answer : {};
    const listed = isObject(part["headers"]) ? Object.entries(part["headers"]) : [];
    const headers = listed.map(([name, value]): [string, Header] => {
      const header = documents.resolve(value);
      const known = isObject(header) ? header : {};
      const shape = reader.read(schemaOf(known));
      return [
        name.toLowerCase(),
        { required: known["required"] === true, shape, notes: isObject(header) ? notesOf(header) : none },
      ];
    });
    answers.set(status.toLowerCase(), {
      headers: new Map(headers),
      content: contentOf(reader, part["content"]),
      notes: notesOf(part),
    });
  }
  return answers;
}
