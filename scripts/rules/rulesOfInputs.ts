import { schemaMessage } from "../../src/accept/schemaMessage.ts";

/** Every rule of the description that an input can break: the keywords of the generated validators, as issues name them. */
export function rulesOfInputs(code: string): Set<string> {
  const functions = new Map([...code.matchAll(/^function (\w+)\([^]*?^\}/gm)].map(([body, name = ""]) => [name, body]));
  const names = [...code.matchAll(/^var \w+Input = (\w+);/gm)].map(([, name = ""]) => name);
  // A place within two lists is written with commas: of each call the first text behind one is the keyword.
  const keywords = names.flatMap((name) =>
    [...(functions.get(name)?.matchAll(/\bfail\((?:.*?, "(\w+)")?/g) ?? [])].map(([, keyword = ""]) => keyword),
  );
  return new Set(
    keywords.map((keyword) => schemaMessage({ path: "", keyword, wanted: undefined, value: undefined }).rule),
  );
}
