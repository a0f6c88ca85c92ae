import { CORE_SCHEMA, load, mergeTag } from "js-yaml";
import { CannotCompare } from "../CannotCompare.ts";
import { limits } from "./limits.ts";

const schema = CORE_SCHEMA.withTags(mergeTag);

/** How many values a tree holds with its aliases written out; each shared part is counted once and remembered. */
function sizeOf(value: unknown, known: Map<object, number>): number {
  if (typeof value !== "object" || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  // Until it is counted, a part that holds itself is without end.
  known.set(value, Infinity);
  const size = Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part, known), 1);
  known.set(value, size);
  return size;
}

/** What a text holds, YAML or JSON, which is YAML too. A key that stands twice in one object is refused. */
export function parse(text: string): unknown {
  const start = text.trimStart();
  if (start === "") throw new CannotCompare("it is empty");
  if (start.startsWith("<")) throw new CannotCompare("it is a page, not a description (on GitHub, take the raw file)");
  // Each value but the innermost stands before a comma or a line end.
  if ((text.match(/[,\n]/g)?.length ?? 0) > limits.values) {
    throw new CannotCompare(`more than ${limits.values} lines and commas`);
  }
  let content: unknown;
  try {
    content = load(text, { schema });
  } catch (error) {
    const [reason = ""] = (error as Error).message.split("\n");
    throw new CannotCompare(
      reason.startsWith("expected a document") ? "it holds nothing" : `neither YAML nor JSON: ${reason}`,
    );
  }
  if (sizeOf(content, new Map()) > limits.values) {
    throw new CannotCompare(`its aliases stand for more than ${limits.values} values`);
  }
  return content;
}
