import { facts, maxRequestBytes, type OperationId } from "../../generated/facts.ts";
import { type Flat, inputs } from "../../generated/validators.ts";
import type { Acceptable, Body, Ready } from "./acceptable.ts";
import { bytesAtMost, bytesOfCharacter, oversize } from "./bodySize.ts";
import { commonRules } from "./commonRules.ts";
import { Findings } from "./findings.ts";
import type { RuleSetting } from "../errors/issue.ts";
import { readId, readInput } from "./readInput.ts";
import type { RuleFacts, Sound, Tell } from "./rule.ts";
import { schemaMessage } from "./schemaMessage.ts";
import { serialize } from "./serialize.ts";
import { takeOut } from "./soundness.ts";
import { unknownField } from "./unknownField.ts";
import { isRecord } from "../isRecord.ts";

/** How an input is judged. */
export interface Terms {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Used where the input names none. */
  readonly campaignId?: number | bigint | undefined;
  /** Whether it is to be sent: then one of the two must be there, and the text is written. */
  readonly sending: boolean;
  /** Whether it is to be sent to a host that may refuse it. */
  readonly toMarketYandexGo?: boolean;
}

/** What is known of an input: its issues and, when none of them is an error, the request. */
export interface Accepted<Id extends OperationId> {
  readonly findings: Findings;
  readonly request?: { readonly input: Ready<Id>; readonly body: Body<Id>; readonly text: string };
}

function isReady<Id extends OperationId>(input: Flat<Id>): input is Ready<Id> {
  return input.campaignId !== undefined;
}

/** Judges an input and, if it may be sent, makes the request of it: read, validate, ask the rules, prepare, write. */
export function accept<Id extends OperationId>(
  operation: Acceptable<Id>,
  input: unknown,
  { rules, campaignId, sending, toMarketYandexGo }: Terms,
): Accepted<Id> {
  const findings = new Findings();
  const weightOf = ({ id, severity }: RuleFacts): RuleSetting => rules[id] ?? severity;
  const teller = (rule: RuleFacts): Tell | undefined => {
    const severity = weightOf(rule);
    if (severity === "off") return undefined;
    let isFirst = true;
    return (path, says, hint) => {
      findings.add(severity, () => ({ path, rule: rule.id, says, hint }), isFirst);
      isFirst = false;
    };
  };

  const unknown = weightOf(commonRules.unknownField);
  const { copy, characters, around } = readInput(input, facts[operation.id].input, (path, name) => {
    if (unknown !== "off") findings.add(unknown, () => unknownField(operation.id, path, name));
  });
  if (isRecord(copy)) {
    copy["campaignId"] ??= readId(campaignId);
    if (sending && copy["campaignId"] === undefined) {
      const hint = "Name it in the call, or give it to the client.";
      findings.add("error", () => ({ path: "/campaignId", rule: "schema.required", says: "is missing", hint }));
    }
  }

  const validate: (value: unknown, onFailure: Parameters<(typeof inputs)[Id]>[1]) => value is Flat<Id> =
    inputs[operation.id];
  const valid = validate(copy, (failure) => {
    findings.add("error", () => schemaMessage(failure));
    takeOut(copy, facts[operation.id].input, failure);
  });
  if (isRecord(copy)) {
    for (const rule of operation.rules) {
      const tell = teller(rule);
      // takeOut() has left only what has the described shape, which no type guard can say.
      if (tell) rule.check(copy as Sound<Flat<Id>>, tell);
    }
  }
  // A proxy may know better, so it is only a warning.
  if (toMarketYandexGo && !facts[operation.id].marketYandexGo) {
    teller(commonRules.notOffered)?.("", `is for ${operation.id}, which Market Yandex Go does not offer`);
  }
  if (!valid) return { findings };
  const fits = (bytesOfTexts: number): boolean => around + bytesOfTexts <= maxRequestBytes.warn;
  const perCharacter = (): number => operation.bytesPerCharacter?.(copy) ?? bytesOfCharacter;
  if (!sending && (fits(characters * perCharacter()) || fits(bytesAtMost(copy)))) return { findings };

  const prepared = operation.prepare ? operation.prepare(copy) : copy;
  const body = operation.body(prepared);
  const text = body === undefined ? "" : serialize(body);
  const over = oversize(text);
  if (over) teller(over.rule)?.("", over.says, operation.tooLarge);
  return findings.errorCount > 0 || !isReady(prepared)
    ? { findings }
    : { findings, request: { input: prepared, body, text } };
}
