import { describe, expect, test } from "@jest/globals";
import { judge } from "../../src/response/judge.ts";
import type { ErrorFields } from "../../src/errors/MarketError.ts";
import type { Outcome } from "../../src/errors/outcome.ts";

/** What becomes of a response with this body: the body of a success, or the error. */
function judged(body: unknown, status = 200): unknown {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const errorFields = (outcome: Outcome): ErrorFields => ({ outcome, operation: "provideOrderDigitalCodes" });
  try {
    return judge(
      { status, text, headers: () => new Headers() },
      {
        redact: (words) => words,
        errorFields,
        operation: "provideOrderDigitalCodes",
        settings: { responses: "off" },
        onMismatch: () => undefined,
      },
    );
  } catch (error) {
    return error;
  }
}

const errors = [{ code: "X", message: "No" }];

describe("a 200", () => {
  test.each([
    ["with errors and no status", { errors }],
    ["with errors and status null", { status: null, errors }],
    ["with errors and status ERROR", { status: "ERROR", errors, result: null }],
    ["with an error in place of errors", { error: { code: "X", message: "No" } }],
  ])("%s is a refusal that names them", (_what, body) => {
    expect(judged(body)).toMatchObject({ name: "ApiError", status: 200, outcome: "refused", errors });
  });

  test.each([
    ["with errors and status OK", { status: "OK", errors }],
    ["with errors and a status that Market has not yet", { status: "PARTIAL", errors }],
    ["with an error and a status that is not OK", { status: "error", error: errors[0] }],
    ["with errors and a result", { errors, result: { items: [] } }],
    ["with status ERROR and a result", { status: "ERROR", errors, result: {} }],
  ])("%s contradicts itself, so that no one knows what was done", (_what, body) => {
    expect(judged(body)).toMatchObject({ name: "ApiError", outcome: "unknown", errors });
  });

  test.each([
    ["a text", "No", "refused"],
    ["an object", { code: "X" }, "refused"],
    ["an empty text", "", "unknown"],
    ["an empty object", {}, "unknown"],
    ["a number", 0, "unknown"],
    ["false", false, "unknown"],
  ])(
    "whose errors are %s and no list reports an error, but a refusal only if they say something",
    (_what, some, outcome) => {
      expect(judged({ errors: some })).toMatchObject({ name: "ApiError", outcome, errors: [] });
      expect(judged({ status: "OK", errors: some })).toMatchObject({ name: "ApiError", outcome: "unknown" });
    },
  );

  test("with an error that is empty does not say that nothing was done", () => {
    for (const error of [{}, []]) expect(judged({ error })).toMatchObject({ name: "ApiError", outcome: "unknown" });
  });

  test.each([
    ["an error beside status OK", { status: "OK", error: "none" }],
    ["an empty list of errors", { status: "OK", errors: [] }],
    ["errors that are null", { status: "OK", errors: null, error: null }],
    ["a status that Market has not yet", { status: "PARTIAL" }],
    ["no status", { result: {} }],
  ])("with %s is a success", (_what, body) => {
    expect(judged(body)).toEqual(body);
  });

  test.each(["OK", '{"status":"OK"'])("that is not JSON may come from anyone: %s", (body) => {
    expect(judged(body)).toMatchObject({ reason: "not-json", outcome: "unknown" });
  });
});

describe("a 400", () => {
  test.each([
    ["one error in place of a list", { error: { code: "X", message: "No" } }, { code: "X", message: "No" }],
    [
      "an empty list of errors beside it",
      { errors: [], error: { code: "X", message: "No" } },
      { code: "X", message: "No" },
    ],
    ["a list under error", { error: [{ code: "X", message: "No" }] }, { code: "X", message: "No" }],
    ["a message of its own", { message: "No" }, { code: "UNKNOWN", message: "No" }],
    ["a code and a message of its own", { code: "X", message: "No" }, { code: "X", message: "No" }],
  ])("with %s keeps its words", (_what, body, detail) => {
    expect(judged(body, 400)).toMatchObject({ errors: [detail], message: expect.stringContaining("No") });
  });

  test("with more than a thousand errors keeps the first thousand", () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ code: `C${index}` }));
    expect(judged({ errors: many }, 400)).toMatchObject({ errors: many.slice(0, 1_000) });
  });

  test("is readable as JSON, with its headers", () => {
    const error = judged({ errors }, 400);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: "BadRequestError", errors, headers: {} });
  });
});
