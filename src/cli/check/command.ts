import { buffer } from "node:stream/consumers";
import { addresses, type OperationId } from "../../../generated/facts.ts";
import { check } from "../../check.ts";
import { closest } from "../../closest.ts";
import { ConfigurationError } from "../../errors/ConfigurationError.ts";
import { isRecord } from "../../isObject.ts";
import type { Output } from "../Output.ts";
import { readArguments } from "../readArguments.ts";
import { openSource } from "../openSource.ts";
import { CommandError } from "../CommandError.ts";
import { decode, readBodies } from "./readBodies.ts";
import { readRules } from "./readRules.ts";
import { type CheckedBody, showIssues } from "./showIssues.ts";

const options = {
  json: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  rules: { type: "string", multiple: true },
} as const;

function isOperation(name: string): name is OperationId {
  return Object.hasOwn(check, name);
}

function operationNamed(name: string): OperationId {
  if (isOperation(name)) return name;
  const meant = closest(name, Object.keys(check));
  const known = meant === undefined ? `there are ${Object.keys(check).join(", ")}` : `did you mean ${meant}?`;
  throw new CommandError(`there is no such operation: ${known}`);
}

/** A body as sent lacks the ids of the path, for some of which `check` asks: all get one. */
function withPathParameters(operation: OperationId, body: unknown): unknown {
  if (!isRecord(body)) return body;
  const names = Array.from(addresses[operation].matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  return { ...body, ...Object.fromEntries(names.map((name) => [name, body[name] ?? 1])) };
}

const count = (number: number, one: string, several = `${one}s`): string => `${number} ${number === 1 ? one : several}`;

/** `check OPERATION FILE`: judges bodies as a call would, without a network. */
export async function checkCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArguments(args, options, "OPERATION", "FILE");
  const [name = "", file = ""] = positionals;
  const operation = operationNamed(name);
  const rules = readRules(values.rules);
  const { chunks } = await openSource(file);
  const bodies = readBodies(decode(await buffer(chunks)));
  if (bodies.length === 0) throw new CommandError("the file holds no body");
  let checked: CheckedBody[];
  try {
    checked = bodies.map(({ value, line }, index) => {
      const issues = check[operation](withPathParameters(operation, value), { rules });
      return { body: index + 1, line, issues };
    });
  } catch (error) {
    if (error instanceof ConfigurationError) throw new CommandError(error.message);
    throw error;
  }
  const all = checked.flatMap(({ issues }) => issues);
  const errors = all.filter(({ severity }) => severity === "error").length;
  const warnings = all.length - errors;
  if (values.json) {
    await output.line(JSON.stringify({ operation, errors, warnings, bodies: checked }, null, 2));
  } else {
    await showIssues(checked, output);
    // `check` lists no more of one body.
    const isCut = checked.some(({ issues }) => issues.length === 100);
    const found = `${isCut ? "at least " : ""}${count(errors, "error")}, ${count(warnings, "warning")}`;
    const verdict = all.length === 0 ? output.paint("green", "no issues") : found;
    await output.line(`${verdict} in ${count(bodies.length, "body", "bodies")}`);
  }
  return errors > 0 || (values.strict && warnings > 0) ? 1 : 0;
}
