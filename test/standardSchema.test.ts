import { describe, expect, it } from "@jest/globals";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { requests, type VerifyOrderEacInput } from "../src/index.ts";

/** What a library that consumes Standard Schema does with a schema. */
async function parse<Schema extends StandardSchemaV1>(
  schema: Schema,
  value: unknown,
): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema["~standard"].validate(value);
  if (result.issues) throw new Error("refused", { cause: result.issues });
  return result.value;
}

describe("the Standard Schemas of requests", () => {
  it("return the value unchanged", async () => {
    const input: VerifyOrderEacInput = { orderId: 1, code: "1234" };
    const output: VerifyOrderEacInput = await parse(requests.verifyOrderEac, input);
    expect(output).toBe(input);
  });

  it("return issues with paths that form libraries understand, with numeric indexes", async () => {
    const input = { orderId: 1, items: [{ id: 1, codes: ["K1"], slip: "", activate_till: "31.12.2027" }] };
    await expect(parse(requests.provideOrderDigitalCodes, input)).rejects.toMatchObject({
      cause: [{ path: ["items", 0, "activate_till"] }],
    });
  });

  it("ignore warnings", async () => {
    const input = { orderId: 1, items: [] };
    await expect(parse(requests.provideOrderItemIdentifiers, input)).resolves.toBe(input);
  });
});
