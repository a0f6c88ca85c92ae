import type { OperationId } from "../generated/facts.ts";
import { accept } from "./accept/accept.ts";
import type { IssueList } from "./accept/IssueList.ts";
import { redactor } from "./response/redact.ts";
import { ConfigurationError } from "./errors/ConfigurationError.ts";
import type { Issue } from "./errors/issue.ts";
import { InvalidRequestError } from "./errors/InvalidRequestError.ts";
import type { Api, Operation } from "./operations/operation.ts";
import { callSettings } from "./options/readOptions.ts";
import type { Settings } from "./transport/settings.ts";
import { type Call, errorFieldsOf, noHeaders } from "./transport/call.ts";
import type { Gate } from "./transport/Gate.ts";
import type { CallEvent } from "./transport/hooks.ts";
import { withoutPrototype } from "./prototype.ts";
import { Lifetime } from "./transport/Lifetime.ts";
import type { Warnings } from "./transport/Warnings.ts";
import { withTransport } from "./transport/withTransport.ts";

/** The parts of a client that its calls share. */
export interface Client {
  readonly settings: Settings;
  readonly api: Api;
  readonly gate: Gate;
  readonly warnings: Warnings;
}

export interface CallResult<Result> {
  readonly data: Result;
  readonly headers: () => Headers;
  readonly attempts: number;
}

function refuse(operation: OperationId, { listed, count, errorCount }: IssueList): InvalidRequestError {
  const { message, hint }: Partial<Issue> = withoutPrototype(listed[0] ?? {});
  const what = [message, hint].filter(Boolean).join(" ");
  const more = errorCount > 1 ? ` (and ${errorCount - 1} more)` : "";
  return new InvalidRequestError(`${operation} was not sent: ${what}${more}`, {
    operation,
    issues: listed,
    issueCount: count,
  });
}

/** The settings of the call; a `ConfigurationError` also names the operation. */
function settingsFor(operation: OperationId, base: Settings, options: unknown): ReturnType<typeof callSettings> {
  try {
    return callSettings(base, options);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new ConfigurationError(error.message, { option: error.option, operation });
  }
}

/** Gives a warning for every rule that has one, and those about the client. */
function warn(call: CallEvent, issues: IssueList, { on, clientWarnings }: Settings, warnings: Warnings): void {
  for (const warning of clientWarnings) warnings.giveOnce(on.warning, { ...call, path: "", ...warning });
  const reported = new Set<string>();
  for (const { severity: _, ...warning } of issues.warnings) {
    if (reported.has(warning.rule)) continue;
    reported.add(warning.rule);
    warnings.give(on.warning, { ...call, ...warning });
  }
}

/** Performs one call. The input is read before the first `await`, so later changes to it have no effect. */
export async function perform<Id extends OperationId, Result>(
  { settings: base, api, gate, warnings }: Client,
  operation: Operation<Id, Result>,
  input: unknown,
  options: unknown,
): Promise<CallResult<Result>> {
  const { settings, signal } = settingsFor(operation.id, base, options);
  const { rules, campaignId, toMarketYandexGo } = settings;
  const { issues, request } = accept(operation, input, { rules, campaignId, needsCampaign: true, toMarketYandexGo });
  if (!request) throw refuse(operation.id, issues);
  const about = { operation: operation.id, campaignId: request.input.campaignId };
  warn(about, issues, settings, warnings);

  const lifetime = new Lifetime("deadline", settings.deadline, signal);
  // Named one by one: with a spread, each call would have a hidden class of its own, which takes as long as all the rest.
  const call: Call = {
    operation: about.operation,
    campaignId: about.campaignId,
    text: request.text,
    settings,
    gate,
    lifetime,
    redact: redactor({ body: request.body, headers: settings.headers }, () => call.token),
    errorFields: (outcome) => errorFieldsOf(call, outcome),
    onMismatch({ path, keyword }) {
      const message = `The response does not match the description (${keyword}); it is returned as received.`;
      warnings.give(settings.on.warning, { ...about, rule: "response.mismatch", path, message });
    },
    phase: "queue",
    admitted: false,
    attempts: 0,
    outcome: "not-sent",
    status: undefined,
    headers: noHeaders,
    token: undefined,
    attemptTime: lifetime,
  };
  try {
    const { data } = await operation.send(api, request.input, request.body, withTransport(call));
    // The transport returns a success or throws.
    if (!data) throw new TypeError("A success without a body");
    return { data: operation.result(data), headers: call.headers, attempts: call.attempts };
  } finally {
    lifetime.close();
  }
}
