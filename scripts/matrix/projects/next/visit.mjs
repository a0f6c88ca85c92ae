// Builds the shop, starts it and visits each page three times, against a Market whose response differs every time.
// Every visit must reach Market and show its latest response, and the build must not call Market at all.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";

let requests = 0;
const answers = {
  deliverDigitalGoods: () => undefined,
  verifyEac: () => ({ verificationResult: "REJECTED", attemptsLeft: requests }),
  "delivery-options": () => ({
    warehousesDeliveryOptions: [
      { warehouseId: requests, deliveryOptions: {}, items: [{ offerId: "KETTLE-17L-WHITE", count: 1 }] },
    ],
  }),
};
const server = createServer((request, response) => {
  request.resume().once("end", () => {
    requests += 1;
    const operation = Object.keys(answers).find((path) => request.url.includes(path));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ status: "OK", result: answers[operation]() }));
  });
}).listen(0, "127.0.0.1");
await once(server, "listening");

const env = {
  ...process.env,
  YANDEX_MARKET_API_KEY: "ACMA:matrix",
  NEXT_TELEMETRY_DISABLED: "1",
  MARKET_URL: `http://127.0.0.1:${server.address().port}`,
};
function next(...args) {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", ...args], { env });
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  return child;
}

const [status] = await once(next("build"), "exit");
if (status !== 0) throw new Error(`next build exited with ${status}`);
if (requests > 0) throw new Error(`next build sent ${requests} requests`);

const started = next("start", "--hostname", "127.0.0.1", "--port", "0");
const shop = await new Promise((resolve, reject) => {
  started.once("exit", (code) => reject(new Error(`next start exited with ${code}`)));
  started.stdout.on("data", (text) => {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
    if (address !== undefined) resolve(address);
  });
});

const shown = {
  codes: () => '"agent":',
  eac: () => `"attemptsLeft":${requests}}`,
  delivery: () => `<p>${requests}</p>`,
};
async function visit(page, expected) {
  const before = requests;
  for (let visits = 1; visits <= 3; visits += 1) {
    const text = await (await fetch(`${shop}/${page}`)).text();
    const sent = requests - before;
    if (sent !== visits) throw new Error(`${page}: ${sent} of ${visits} calls reached Market`);
    if (!text.includes(expected())) throw new Error(`${page}: no ${expected()} in\n${text}`);
  }
}
for (const prefix of ["", "default-cache/"])
  for (const [page, expected] of Object.entries(shown)) await visit(prefix + page, expected);
// The page of the recipe shows how many warehouses there are.
if (existsSync("app/recipe")) await visit("recipe", () => "<p>1</p>");
const checked = await fetch(`${shop}/code`, { method: "POST", body: JSON.stringify({ orderId: 1, code: "4821" }) });
if (!(await checked.text()).includes(`"attemptsLeft":${requests}}`)) throw new Error("the example's route fails");
console.log("matrix: all checks passed");
process.exit();
