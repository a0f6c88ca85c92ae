import { facts, type OperationId } from "../../generated/facts.ts";
import type { Inputs } from "../../generated/types.ts";
import { inputs, type Valid } from "../../generated/validators.ts";
import type { Acceptable, Body, Ready } from "./acceptable.ts";
import { oversize, serialize } from "./serialize.ts";
import { commonRules } from "./commonRules.ts";
import { IssueList } from "./IssueList.ts";
import type { RuleSetting } from "../errors/issue.ts";
import { readId, readInput } from "./readInput.ts";
import type { RuleFacts, ValidParts, Report } from "./rule.ts";
import { schemaMessage } from "./schemaMessage.ts";
import { dropInvalid } from "./dropInvalid.ts";
import { unknownField } from "./unknownField.ts";
import { isRecord } from "../isObject.ts";
import { withoutPrototype } from "../prototype.ts";

export interface AcceptOptions {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Used if the input names none. */
  readonly campaignId?: number | bigint | undefined;
  /** Whether it is an issue if neither the input nor the client names a campaign. */
  readonly needsCampaign: boolean;
  /** Whether it goes to the host of Market Yandex Go, which does not offer every operation. */
  readonly toMarketYandexGo: boolean;
}

/** The issues of an input and, if none of them is an error and a campaign is named, the request. */
export interface Accepted<Id extends OperationId> {
  readonly issues: IssueList;
  readonly request: { readonly input: Ready<Id>; readonly body: Body<Id>; readonly text: string } | undefined;
}

function isReady<Input>(input: Input): input is Input & { campaignId: number | bigint } {
  return isRecord(input) && input["campaignId"] !== undefined;
}

/** Checks an input and turns it into a request: read, validate, apply the rules, prepare, serialize. */
export function accept<Id extends OperationId>(
  operation: Acceptable<Id>,
  input: unknown,
  { rules, campaignId, needsCampaign, toMarketYandexGo }: AcceptOptions,
): Accepted<Id> {
  const { prepare, tooLarge } = withoutPrototype(operation);
  const issues = new IssueList();
  const severityOf = ({ id, severity }: RuleFacts): RuleSetting => rules[id] ?? severity;
  const reporterFor = (rule: RuleFacts): Report | undefined => {
    const severity = severityOf(rule);
    if (severity === "off") return undefined;
    let isFirst = true;
    return (path, problem, hint) => {
      issues.add(severity, () => ({ path, rule: rule.id, problem, hint }), isFirst);
      isFirst = false;
    };
  };

  const unknown = severityOf(commonRules.unknownField);
  const copy = readInput(input, facts[operation.id].input, (path, name) => {
    if (unknown !== "off") issues.add(unknown, () => unknownField(operation.id, path, name));
  });
  if (isRecord(copy)) {
    copy["campaignId"] ??= readId(campaignId);
    if (needsCampaign && copy["campaignId"] === undefined) {
      const hint = "Pass it in the call or to the client.";
      issues.add("error", () => ({ path: "/campaignId", rule: "schema.required", problem: "is missing", hint }));
    }
  }

  const validate: (value: unknown, onFailure: Parameters<(typeof inputs)[Id]>[1]) => value is Valid<Inputs[Id]> =
    inputs[operation.id];
  const valid = validate(copy, (failure) => {
    issues.add("error", () => schemaMessage(failure));
    dropInvalid(copy, facts[operation.id].input, failure);
  });
  if (isRecord(copy)) {
    for (const rule of operation.rules) {
      const report = reporterFor(rule);
      // dropInvalid() has left only valid parts; no type guard can express that.
      if (report) rule.check(copy as ValidParts<Inputs[Id]>, report);
    }
  }
  // Only a warning by default: a proxy at that address may route the call elsewhere.
  if (toMarketYandexGo && !facts[operation.id].marketYandexGo) {
    reporterFor(commonRules.notOffered)?.("", `is for ${operation.id}, which Market Yandex Go does not offer`);
  }
  if (!valid) return { issues, request: undefined };

  const prepared = prepare ? prepare(copy) : copy;
  const body = operation.body(prepared);
  const text = body === undefined ? "" : serialize(body);
  const over = oversize(text);
  if (over) reporterFor(over.rule)?.("", over.problem, tooLarge);
  return issues.errorCount > 0 || !isReady(prepared)
    ? { issues, request: undefined }
    : { issues, request: { input: prepared, body, text } };
}
