import { schemaMessage } from "../../src/accept/schemaMessage.ts";

/** The ids of the `schema.` rules that an input can break, read from the code of the generated validators. */
export function schemaRuleIds(code: string): Set<string> {
  const functions = new Map([...code.matchAll(/^function (\w+)\([^]*?^\}/gm)].map(([body, name = ""]) => [name, body]));
  const names = [...code.matchAll(/^var \w+Input = (\w+);/gm)].map(([, name = ""]) => name);
  const keywords = names.flatMap((name) =>
    [...(functions.get(name)?.matchAll(/\bfail\((?:.*?, "(\w+)")?/g) ?? [])].map(([, keyword = ""]) => keyword),
  );
  return new Set(
    keywords.map((keyword) => schemaMessage({ path: "", keyword, wanted: undefined, value: undefined }).rule),
  );
}
