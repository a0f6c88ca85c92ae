import { expect, it } from "@jest/globals";
import { join } from "node:path";
import { CannotCompare } from "../../scripts/upstream/CannotCompare.ts";
import { compared, fixtures, yaml } from "./compared.ts";

type Node = Record<string, unknown>;
interface Mutation {
  readonly name: string;
  readonly apply: (root: Node) => void;
}

const market = yaml(join(fixtures, "market.yaml")) as Node;
const at = (root: Node, path: readonly string[]): Node => path.reduce((node, key) => node[key] as Node, root);

/** Every value left out, and every number, flag and text changed. */
function mutationsOf(value: unknown, path: readonly string[]): Mutation[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]): Mutation[] => {
    const name = [...path, key].join("/");
    const to = (changed: unknown): Mutation => ({
      name: `${name} becomes ${String(changed)}`,
      apply: (root) => (at(root, path)[key] = changed),
    });
    const drop: Mutation = {
      name: `${name} is left out`,
      apply: (root) => {
        const whole = at(root, path);
        if (Array.isArray(whole)) whole.splice(Number(key), 1);
        else Reflect.deleteProperty(whole, key);
      },
    };
    if (typeof part === "number") return [drop, to(part + 1), to(part - 1)];
    if (typeof part === "boolean") return [drop, to(!part)];
    // A list of more than a hundred currencies is one list.
    if (typeof part === "string") return path.includes("Currency") && Number(key) > 2 ? [] : [drop, to(`${part}x`)];
    return [drop, ...mutationsOf(part, [...path, key])];
  });
}

/** Why a caller need not know of a change. */
const silent: readonly (readonly [string, RegExp])[] = [
  ["what has fields, elements or values says its type", /\/type is left out$/],
  ["a parameter of a path is required anyway", /^components\/parameters\/\w+\/required /],
  ["one is the usual duration, and responses are the usual count", /\/(period-duration|path) is left out$/],
  ["the other plan has the same figure", /\/(none|medium) is left out$/],
  ["every seller may call where none is named", /(identifiers|verifyEac)\/put\/x-allowed is left out$/],
  ["no tag is a selling model but those", /\/tags\/0 /],
  ["a text is empty", /\/description is left out$/],
  ["how a token is obtained is prose", /^components\/securitySchemes\/OAuth\/flows/],
  ["a text that somebody wrote is prose", /\/description becomes /],
];

it("no single change that means something to callers is passed over", () => {
  const all = ["servers", "security", "paths", "components"].flatMap((key) => mutationsOf(market[key], [key]));
  expect(all.length).toBeGreaterThan(900);
  // All of them take a minute; every fifth one is of each kind.
  const missed = all.filter(({ name, apply }, index) => {
    if (index % 5 !== 0) return false;
    const changed = structuredClone(market);
    apply(changed);
    try {
      return compared(market, changed, false).length === 0 && !silent.some(([, pattern]) => pattern.test(name));
    } catch (error) {
      // That is an exit code of its own.
      if (error instanceof CannotCompare) return false;
      throw error;
    }
  });
  expect(missed.map(({ name }) => name)).toEqual([]);
});
