import { CORE_SCHEMA, load, mergeTag } from "js-yaml";
import { CannotCompare } from "../CannotCompare.ts";

/** How many values one file may hold, with its aliases written out. Market's largest have some thousands. */
const limit = 250_000;
const schema = CORE_SCHEMA.withTags(mergeTag);

/** How many values a tree holds with its aliases written out; each shared part is counted once and remembered. */
function sizeOf(value: unknown, counted: Map<object, number>): number {
  if (typeof value !== "object" || value === null) return 1;
  const before = counted.get(value);
  if (before !== undefined) return before;
  // Until it is counted, a part that holds itself is without end.
  counted.set(value, Infinity);
  const size = Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part, counted), 1);
  counted.set(value, size);
  return size;
}

/** What a text holds, YAML or JSON, which is YAML too. A key that stands twice in one object is refused. */
export function parse(text: string): unknown {
  // Each value but the innermost stands before a comma or a line end.
  if ((text.match(/[,\n]/g)?.length ?? 0) > limit) throw new CannotCompare(`more than ${limit} lines and commas`);
  let content: unknown;
  try {
    content = load(text, { schema });
  } catch (error) {
    const [reason = ""] = (error as Error).message.split("\n");
    throw new CannotCompare(
      reason.startsWith("expected a document") ? "it holds nothing" : `neither YAML nor JSON: ${reason}`,
    );
  }
  if (sizeOf(content, new Map()) > limit) throw new CannotCompare(`its aliases stand for more than ${limit} values`);
  return content;
}
