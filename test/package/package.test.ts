import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { build } from "esbuild";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder outside the repository where the packed tarball is installed as npm would. */
let folder: string;
let files: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consumer-"));
  const home = join(folder, "node_modules", "yandex-market-orders");
  mkdirSync(home, { recursive: true });
  const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename, files: listed }] = JSON.parse(String(packed)) as [{ filename: string; files: { path: string }[] }];
  files = listed.map(({ path }) => path);
  execFileSync("tar", ["-xzf", join(folder, filename), "-C", home, "--strip-components=1"]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const body = `
const server = createServer((request, response) => {
  request.resume().on("end", () => response.end('{"status":"OK","result":{"verificationResult":"ACCEPTED"}}'));
});
server.listen(0, "127.0.0.1", async () => {
  const baseUrl = "http://127.0.0.1:" + server.address().port;
  const market = createClient({ apiKey: "k", campaignId: 1, baseUrl });
  const answer = await market.verifyOrderEac({ orderId: 1, code: "1234" });
  const refused = await market.verifyOrderEac({ orderId: 1 }).catch((error) => error);
  server.close();
  server.closeAllConnections();
  console.log(JSON.stringify({ answer, guarded: isInvalidRequestError(refused), name: refused.name }));
});
`;

function run(file: string, source: string, ...flags: string[]): unknown {
  writeFileSync(join(folder, file), source);
  return JSON.parse(String(execFileSync(process.execPath, [...flags, file], { cwd: folder, stdio: "pipe" })));
}

const works = { answer: { verificationResult: "ACCEPTED" }, guarded: true, name: "InvalidRequestError" };

/** A program whose store looks like ioredis and lets every call go. */
const limited = `
let asked = [];
const client = {
  status: "ready",
  defineCommand() {},
  evalsha: async () => { throw new Error("NOSCRIPT No matching script"); },
  eval: async (script, count, ...rest) => { asked = asked.concat(rest.slice(0, count)); return [1, 0, 0, 1]; },
};
const fetch = async () => new Response('{"status":"OK","result":{"verificationResult":"ACCEPTED"}}');
const market = createClient({ apiKey: "k", campaignId: 1, fetch, limiter: redisLimiter({ client, prefix: "shop" }) });
market.verifyOrderEac({ orderId: 1, code: "1234" }).then(({ verificationResult }) => {
  const keys = asked.slice(0, 4).map((key) => key.replace(/\\d+$/, "N"));
  console.log(JSON.stringify({ verificationResult, keys }));
});
`;

describe("the packed tarball", () => {
  it("works when imported, without generating code from strings", () => {
    const source = `import { createServer } from "node:http";
import { createClient, isInvalidRequestError } from "yandex-market-orders";${body}`;
    expect(run("esm.mjs", source, "--disallow-code-generation-from-strings")).toEqual(works);
  });

  it("shares slots and quotas when imported or required", () => {
    const heads = {
      "redis.mjs": `import { createClient } from "yandex-market-orders";
import { redisLimiter } from "yandex-market-orders/redis";`,
      "redis.cjs": `const { createClient } = require("yandex-market-orders");
const { redisLimiter } = require("yandex-market-orders/redis");`,
    };
    const names = ["campaign:leases", "campaign:line", "campaign:askers", "verifyOrderEac:N"];
    const keys = names.map((name) => `shop:{1}:${name}`);
    for (const [file, head] of Object.entries(heads))
      expect(run(file, head + limited)).toEqual({ verificationResult: "ACCEPTED", keys });
  });

  it("works when required", () => {
    const source = `const { createServer } = require("node:http");
const { createClient, isInvalidRequestError } = require("yandex-market-orders");${body}`;
    expect(run("cjs.cjs", source, "--disallow-code-generation-from-strings")).toEqual(works);
  });

  it("recognises an error of its ESM build with the guards of its CommonJS build", () => {
    const source = `import { createRequire } from "node:module";
import { createClient, isConfigurationError } from "yandex-market-orders";
const other = createRequire(import.meta.url)("yandex-market-orders");
let error;
try { createClient({ apiKey: "" }); } catch (thrown) { error = thrown; }
console.log(JSON.stringify([
  isConfigurationError(error), other.isConfigurationError(error), error instanceof other.ConfigurationError,
  other.isMarketError(error), other.isApiError(error), other.isMarketError(new Error("no")),
]));`;
    expect(run("both.mjs", source)).toEqual([true, true, false, true, false, false]);
  });

  it("contains the description, license and readme, and no repository files", () => {
    expect(files).toEqual(expect.arrayContaining(["dist/openapi.yaml", "LICENSE", "README.md", "CHANGELOG.md"]));
    expect(
      files.filter(
        (file) =>
          !/^(dist\/|docs\/(?!api\/|\.)|(LICENSE|(README(\.ru)?|openapi\/README|CHANGELOG|CONTRIBUTING|SECURITY)\.md|package\.json)$)/.test(
            file,
          ),
      ),
    ).toEqual([]);
    const source = `import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const file = createRequire(import.meta.url).resolve("yandex-market-orders/openapi.yaml");
console.log(JSON.stringify(readFileSync(file, "utf8").split("\\n")[0]));`;
    expect(run("yaml.mjs", source)).toBe("openapi: 3.1.0");
  });

  it("has no dead link in its readme and its documentation", () => {
    const slug = (heading: string): string =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-");
    // Headings that code holds are none.
    const anchors = (file: string): string[] =>
      [
        ...readFileSync(file, "utf8")
          .replaceAll(/^```[\s\S]*?^```$/gm, "")
          .matchAll(/^#+ (.*)$/gm),
      ].map(([, heading = ""]) => slug(heading));
    const dead = files
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) =>
        [...readFileSync(file, "utf8").matchAll(/\]\((?!https:)([^)#]*)#?([^)]*)\)/g)]
          .map(([, path = "", anchor = ""]) => ({ to: path === "" ? file : join(dirname(file), path), anchor }))
          .filter(({ to, anchor }) => !files.includes(to) || (anchor !== "" && !anchors(to).includes(anchor)))
          .map(({ to, anchor }) => `${file} → ${to}#${anchor}`),
      );
    expect(dead).toEqual([]);
  });

  it("is strict in its CommonJS build too", () => {
    const home = join(folder, "node_modules", "yandex-market-orders", "dist");
    const scripts = readdirSync(home).filter((name) => name.endsWith(".cjs"));
    expect(scripts.length).toBeGreaterThan(3);
    // A directive counts only as the first statement.
    for (const name of scripts) expect(readFileSync(join(home, name), "utf8")).toMatch(/^"use strict";/);
  });

  it("needs no other package at run time", () => {
    const home = join(folder, "node_modules", "yandex-market-orders", "dist");
    const sources = readdirSync(home).filter((name) => /^(index|shared)\.(js|cjs)$/.test(name));
    expect(sources).toEqual(expect.arrayContaining(["index.js", "index.cjs"]));
    const imported = sources.flatMap((name) => {
      const text = readFileSync(join(home, name), "utf8");
      return [...text.matchAll(/(?:from|require\()\s*"([^"./][^"]*)"/g)].map(([, module]) => module);
    });
    expect(imported).toEqual([]);
    // Nor a variable that only Node's CommonJS modules have: a bundler may turn the file into an ES module or a browser script.
    expect(readFileSync(join(home, "index.cjs"), "utf8")).not.toContain("__filename");
  });

  it.each(["isRateLimitError", "RateLimitError"])("lets a bundler drop everything but %s", async (name) => {
    const contents = `export { ${name} } from "yandex-market-orders";`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: folder },
      ...{ bundle: true, minify: true, write: false, format: "esm", platform: "neutral", mainFields: [] },
    });
    expect(outputFiles[0]?.contents.length).toBeLessThan(3000);
  });

  it("has a program that runs on its own, and says how to install what its mock needs", () => {
    const home = join(folder, "node_modules", "yandex-market-orders");
    const { bin } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { bin: Record<string, string> };
    const file = join(home, bin["yandex-market-orders"] ?? "");
    const cli = (args: string[], input: string): [number | null, string] => {
      const { status, stdout, stderr } = spawnSync(file, args, { cwd: folder, input, encoding: "utf8" });
      return [status, stdout + stderr];
    };
    expect(cli(["check", "verifyOrderEac", "-"], '{"code":"1234"}')).toEqual([0, "no issues in 1 body\n"]);
    expect(cli(["cis", "-"], "0104607178452011215Rt!kQ")).toEqual([0, expect.stringContaining("1 right")]);
    expect(cli(["mock"], "")).toEqual([2, expect.stringContaining("npm install --save-dev @stoplight/prism-cli")]);
  });

  it("says how to install Prism when the mock starts without it", () => {
    const source = `import { startMock } from "yandex-market-orders/mock";
console.log(JSON.stringify(await startMock().then(() => "started", (error) => error.message)));`;
    expect(run("mock.mjs", source)).toMatch(/npm install --save-dev @stoplight\/prism-cli/);
  });
});

it("an outdated undici is reported when the transport is created, not by failing calls", () => {
  const old = join(folder, "node_modules", "undici");
  mkdirSync(old);
  writeFileSync(join(old, "index.js"), "module.exports = { Agent: class {}, buildConnector: () => () => undefined };");
  const program = `import { undiciTransport } from "yandex-market-orders/undici";
try { undiciTransport(); console.log("{}"); } catch ({ code, message }) { console.log(JSON.stringify({ code, message })); }`;
  const message = expect.stringMatching(/needs undici: npm install undici@7, .*found an older version/);
  expect(run("old.mjs", program)).toEqual({ code: "configuration", message });
  rmSync(old, { recursive: true });
});
