/** Why a comparison was impossible, in one line for people. */
export class CannotCompare extends Error {
  override readonly name = "CannotCompare";
}

/** The reason for an error, in one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return "it is nested too deeply";
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line;
}
