/** The projects of docs/examples, as they are: each is started, asked for a call, and shows what became of it. */
import { fileURLToPath } from "node:url";
import type { Project } from "../install.ts";
import { proof } from "../prove.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import type { World } from "../world.ts";

const visitor = fileURLToPath(new URL("../visitServer.mjs", import.meta.url));
const notification = { notificationType: "ORDER_STATUS_UPDATED", status: "PROCESSING", campaignId: 1, orderId: 7 };

export function exampleRows({ express, nest, commonjs, targets }: World): Row[] {
  const row = (name: string, version: string, project: Project, args: readonly string[], awaited: string): Row => ({
    environment: `Example ${name}`,
    version,
    async prove() {
      const env = { YANDEX_MARKET_API_KEY: "ACMA:matrix", CAMPAIGN_ID: "1", MARKET_URL: targets.mock };
      const output = await run(process.execPath, [...args, awaited], { cwd: project.at(), env });
      if (!new RegExp(awaited).test(output)) throw new Error(output);
      return proof;
    },
  });
  const visit = (file: string, path: string, body: object): string[] => [visitor, file, path, JSON.stringify(body)];
  const node = `Node ${process.versions.node}`;
  const told = visit("server.js", "/market/notification", notification);
  const asked = visit("dist/main.js", "/code", { orderId: 7, code: "4821" });
  return [
    row("express", `${express.version("express")}, ${node}`, express, told, "order 7: accepted"),
    row("nest", `${nest.version("@nestjs/core")}, ${node}`, nest, asked, "verificationResult.*ACCEPTED"),
    row("commonjs", node, commonjs, ["index.js", "7", "4821"], "ACCEPTED"),
  ];
}
