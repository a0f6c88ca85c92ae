import { startChild } from "../measure/child.ts";
import type { Bench } from "../measure/bench.ts";
import { rounds } from "../measure/rounds.ts";
import { type Spread, spread } from "../measure/spread.ts";
import { warm } from "../measure/warm.ts";
import { type LoadId, loadIds, loads } from "../payloads/loads.ts";
import type { Checked } from "../programs/validating.ts";
import type { Found } from "../report/found.ts";
import { number, said } from "../report/said.ts";
import { table } from "../report/table.ts";
import { verdict } from "../report/verdict.ts";
import { type ValidatorId, validatorIds, validators } from "../validators/validators.ts";

const lawful = ["5000 keys of 90", "1000 delivery items", "1000 identifiers"] as const satisfies LoadId[];

interface Row {
  readonly stringify: number;
  readonly ratios: ReadonlyMap<ValidatorId, Spread>;
}

/** The cost of checking a request, without a network. */
export async function validation(bench: Bench): Promise<Found> {
  const started = validatorIds.map((id) => {
    const program = bench.file(`validators/${id}`);
    return [id, startChild(bench.pins.client, bench.file("programs/validating"), [program])] as const;
  });
  const children = new Map(started);

  async function measure(load: LoadId): Promise<Row> {
    const size = JSON.stringify(loads[load].body()).length;
    const huge = size > 1_000_000;
    // A call with too large a body ends at the size check.
    const ids = validatorIds.filter((id) => !(huge && id === "call"));
    const ask = (id: ValidatorId): Promise<Checked> => {
      const count = Math.max(1, Math.min(300, Math.floor(250_000 / size)));
      return children.get(id)?.ask("measure", { load, count }) ?? Promise.reject(new Error(`no process for ${id}`));
    };
    for (const id of ids) {
      const { good, bad } = (await children.get(id)?.ask<{ good: boolean; bad: boolean }>("right", load)) ?? {};
      if (!good || bad)
        throw new Error(`${id} is wrong at ${load}: it took the right one for ${good}, the broken one for ${bad}`);
      await warm(huge ? 1 : 20, bench.quick ? 0.25 : 1, () => ask(id));
    }
    const seconds = bench.quick ? 1 : 10;
    const values = await rounds({ seconds, atLeast: 3 }, ids, ask);
    const all = [...values.values()].flat();
    return {
      stringify: spread(all.map(({ stringify }) => stringify)).median,
      ratios: new Map(ids.map((id) => [id, spread((values.get(id) ?? []).map((one) => one.validate / one.stringify))])),
    };
  }

  const rows = new Map<LoadId, Row>();
  for (const load of loadIds) rows.set(load, await measure(load));
  for (const child of children.values()) await child.stop();
  const worst = (id: ValidatorId): number =>
    Math.max(...lawful.map((load) => rows.get(load)?.ratios.get(id)?.median ?? NaN));

  return {
    title: "Validation",
    text: `Processor time as a multiple of JSON.stringify of the same body, on strings that no one has looked at before. \`check\` is
the public check, rules included; "check and write" is a whole call whose \`fetch\` answers at once: it also writes the
body and passes every step of the transport. zod and valibot run the schemas that hey-api makes of the same
description, save for "either codes or code" and "either courier or pickup", which it turns into schemas that no request
passes; they do not look whether keys are unique.

${table(
  ["body", "JSON.stringify, µs", ...Object.values(validators)],
  [...rows].map(([load, { stringify, ratios }]) => [
    load,
    number(stringify),
    ...validatorIds.map((id) => {
      const ratio = ratios.get(id);
      return ratio ? said(ratio) : "–";
    }),
  ]),
)}`,
    verdicts: [
      verdict("check of the largest bodies ÷ JSON.stringify", worst("check"), "≤", 2),
      verdict("check and write them ÷ JSON.stringify", worst("call"), "≤", 3.5),
    ],
  };
}
