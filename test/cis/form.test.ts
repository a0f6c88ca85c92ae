import { describe, expect, it } from "@jest/globals";
import { accidentOf } from "../../src/cis/accident.ts";
import { formOf } from "../../src/cis/form.ts";
import { identityOf } from "../../src/cis/parts.ts";
import { bodySchema, calls, inline, readDescription } from "../../scripts/generate/description.ts";

const head = "0104607178452011215Rt!kQ";

describe("formOf", () => {
  it("tells a code with its tail from one without", () => {
    expect(formOf(`${head}\u001d93dGVz`)).toBe("with-tail");
    expect(formOf(head)).toBe("without-tail");
    expect(formOf(`${head}93dGVz`)).toBeUndefined();
  });

  it("lets the comma of the documented pattern through", () => {
    expect(formOf(`${head}\u001d9,dGVz`)).toBe("with-tail");
  });

  it("has the patterns of the description", async () => {
    const description = await readDescription();
    const call = calls(description).find(({ id }) => id === "provideOrderItemIdentifiers");
    const body = call && inline(description, bodySchema(call));
    const instance = body?.properties?.["items"]?.items?.properties?.["instances"]?.items;
    const patterns = instance?.properties?.["cis"]?.anyOf?.map(({ pattern }) => new RegExp(String(pattern), "u"));
    expect(patterns).toHaveLength(2);
    const samples = [
      head,
      `${head}93dGVz`,
      `${head}\u001d93dGVz`,
      `${head}\u001d240A\u001d93dGVz`,
      `${head}\u001d94dGVz`,
    ];
    for (const sample of [...samples, `(01)${samples[0]}`, "", `${head}\u001d9,😀`, `${head}\u001d93\n`]) {
      expect(formOf(sample) !== undefined).toBe(patterns?.some((pattern) => pattern.test(sample)));
    }
  });
});

describe("identityOf", () => {
  it("is the same with tail, without tail, in brackets and behind a separator", () => {
    const same = [
      head,
      `${head}\u001d93dGVz`,
      `${head}\u001d240A\u001d93dGVz`,
      `\u001d${head}`,
      "(01)04607178452011(21)5Rt!kQ",
    ];
    expect(new Set(same.map(identityOf)).size).toBe(1);
  });

  it("is the text itself for anything else", () => {
    expect(identityOf("example")).toBe("example");
  });
});

describe("accidentOf", () => {
  it("finds nothing in codes that are no code or have their tail", () => {
    expect(accidentOf("example")).toBeUndefined();
    expect(accidentOf(`${head}\u001d93dGVz`)).toBeUndefined();
    expect(accidentOf(head)).toBeUndefined();
  });

  it("finds the two cases of the documentation", () => {
    expect(accidentOf("01030410947874432155Qbag!93Zjqw")).toBe("stripped");
    expect(accidentOf("010460717845201121" + "5Rt!kQab" + "\\u001d93dGVz")).toBe("written-out");
  });
});
