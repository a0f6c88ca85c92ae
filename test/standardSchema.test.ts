import { describe, expect, it } from "@jest/globals";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { getDotPath, SchemaError } from "@standard-schema/utils";
import { requests, type VerifyOrderEacInput } from "../src/index.ts";

/** What a library that consumes Standard Schema does with a schema. */
async function parse<Schema extends StandardSchemaV1>(
  schema: Schema,
  value: unknown,
): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema["~standard"].validate(value);
  if (result.issues) throw new SchemaError(result.issues);
  return result.value;
}

describe("the Standard Schemas of requests", () => {
  it("return the value unchanged", async () => {
    const input: VerifyOrderEacInput = { orderId: 1, code: "1234" };
    const output: VerifyOrderEacInput = await parse(requests.verifyOrderEac, input);
    expect(output).toBe(input);
  });

  it("return issues with paths that form libraries understand, with numeric indexes", async () => {
    const error = await parse(requests.provideOrderDigitalCodes, {
      orderId: 1,
      items: [{ id: 1, codes: ["K1"], slip: "", activate_till: "31.12.2027" }],
    }).catch((thrown: unknown) => thrown as SchemaError);
    expect(error).toBeInstanceOf(SchemaError);
    expect((error as SchemaError).issues.map((issue) => getDotPath(issue))).toEqual(["items.0.activate_till"]);
    expect((error as SchemaError).issues[0]?.path).toEqual(["items", 0, "activate_till"]);
  });

  it("ignore warnings", async () => {
    const input = { orderId: 1, items: [] };
    await expect(parse(requests.provideOrderItemIdentifiers, input)).resolves.toBe(input);
  });
});
