import { describe, expect, test } from "@jest/globals";
import { calls, readDescription } from "../../scripts/generate/description.ts";
import { flatInput } from "../../scripts/generate/inputSchema.ts";

describe("a description with a parameter that the library cannot send", () => {
  test.each([
    ["query", { type: "integer", format: "int64" }],
    ["cookie", { type: "integer", format: "int64" }],
    ["path", { type: "string" }],
  ])("(in %s, %j) stops the generator", async (where, schema) => {
    const description = await readDescription();
    const [call] = calls(description);
    if (!call) throw new Error("The description has no operation");
    const parameters = [...call.operation.parameters, { name: "page", in: where, description: "", schema }];
    const operation = { ...call.operation, parameters };
    expect(() => flatInput(description, call)).not.toThrow();
    expect(() => flatInput(description, { ...call, operation })).toThrow(/cannot send page/);
  });
});
