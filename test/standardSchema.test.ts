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

describe("requests, as Standard Schema", () => {
  it("give the value as it was given", async () => {
    const input: VerifyOrderEacInput = { orderId: 1, code: "1234" };
    const output: VerifyOrderEacInput = await parse(requests.verifyOrderEac, input);
    expect(output).toBe(input);
  });

  it("give issues whose paths a form library can name, an index as a number", async () => {
    const error = await parse(requests.provideOrderDigitalCodes, {
      orderId: 1,
      items: [{ id: 1, codes: ["K1"], slip: "", activate_till: "31.12.2027" }],
    }).catch((thrown: unknown) => thrown as SchemaError);
    expect(error).toBeInstanceOf(SchemaError);
    expect((error as SchemaError).issues.map((issue) => getDotPath(issue))).toEqual(["items.0.activate_till"]);
    expect((error as SchemaError).issues[0]?.path).toEqual(["items", 0, "activate_till"]);
  });

  it("do not count warnings", async () => {
    const input = { orderId: 1, items: [] };
    await expect(parse(requests.provideOrderItemIdentifiers, input)).resolves.toBe(input);
  });
});
