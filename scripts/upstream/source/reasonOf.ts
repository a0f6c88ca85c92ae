/** The reason for a read or parse error, in one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return "it is nested too deeply";
  const message = error instanceof Error ? error.message : String(error);
  const [line = ""] = message.replace(/^Error (?:parsing|reading file) \S+ ?/, "").split("\n");
  return line;
}
