import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { examples } from "../../generated/examples.ts";
import { createClient } from "../../src/index.ts";
import { until } from "../until.ts";
import { runCli, startCli } from "./runCli.ts";

describe("the mock", () => {
  let child: ChildProcess;
  let out = "";
  let baseUrl = "";
  beforeAll(async () => {
    child = startCli(["mock", "--port", "0"]);
    child.stdout?.on("data", (text: Buffer) => (out += String(text)));
    await until(() => out.includes("Requests:"));
    [, baseUrl = ""] = /listening on (\S+)\. /.exec(out) ?? [];
  });
  afterAll(() => {
    child.kill("SIGKILL");
  });

  it("says what it waits for, its address, how to use it from the library, and each example", () => {
    expect(out).toMatch(/^Starting Prism …\n/);
    expect(out).toContain(`createClient({ apiKey: "any", campaignId: 148203957, baseUrl: "${baseUrl}" });`);
    for (const names of Object.values(examples)) expect(out).toContain(`    ${Object.keys(names).join(", ")}\n`);
  });

  it("shows a line for curl and each method, which works", async () => {
    const lines = out.split("\n").filter((line) => line.startsWith("  curl "));
    expect(lines).toHaveLength(Object.keys(examples).length);
    for (const line of lines) {
      // As a shell splits it.
      const args = String(execFileSync("sh", ["-c", `curl() { printf '%s\\n' "$@"; }; ${line}`])).split("\n");
      const given = (option: string): string[] => args.filter((_, index) => args[index - 1] === option);
      const [method = "", url = ""] = args.slice(1);
      const headers = given("-H").map((header) => header.split(": ") as [string, string]);
      const [body] = given("-d");
      const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
      expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ status: "OK" })]);
    }
  });

  it("tells of each request with its verdict", async () => {
    const market = createClient({ apiKey: "any", campaignId: 1, baseUrl, retries: 0 });
    await market.verifyOrderEac({ orderId: 2, code: "1234" });
    const headers = { "Api-Key": "any", "Content-Type": "application/json" };
    const url = `${baseUrl}/v2/campaigns/1/orders/3/verifyEac`;
    await fetch(url, { method: "PUT", headers, body: '{"kode":"CANARY"}' });
    await fetch(url, { method: "PUT", headers: { ...headers, Prefer: "example=courier" }, body: '{"code":"CANARY"}' });
    await until(() => out.includes("no example courier"));
    expect(out).toContain(`
200 PUT /v2/campaigns/1/orders/2/verifyEac
400 PUT /v2/campaigns/1/orders/3/verifyEac
    MOCK_INVALID_REQUEST Request body must have required property 'code'
418 PUT /v2/campaigns/1/orders/3/verifyEac
    MOCK verifyOrderEac has no example courier; its examples are accepted,`);
    expect(out).not.toContain("CANARY");
  });

  it("says that its port is taken", async () => {
    const { port } = new URL(baseUrl);
    const { code, err } = await runCli(["mock", "--port", port]);
    expect([code, err]).toEqual([
      2,
      `mock: The mock cannot listen on port ${port}: EADDRINUSE. See: yandex-market-orders mock --help\n`,
    ]);
  });

  it("ends with 0 at Ctrl+C", async () => {
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});

it.each(["x", "-1", "65536", "80.5"])("the mock takes no port %s", async (port) => {
  expect(await runCli(["mock", `--port=${port}`])).toMatchObject({ code: 2, out: "" });
});
