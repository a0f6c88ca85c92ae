/**
 * Bundles a program that can make all four calls, as a user's bundler would, and fails when it has grown.
 * The platform has no Node modules, so only what the package itself contains can be imported.
 */
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** Bytes, minified and compressed. Raise it by hand, and say why in docs/speed.md. */
const most = 32_500;

const contents = `import { createClient } from "yandex-market-orders";
const { provideOrderDigitalCodes, verifyOrderEac, provideOrderItemIdentifiers, getDeliveryOptions } = createClient();
export { provideOrderDigitalCodes, verifyOrderEac, provideOrderItemIdentifiers, getDeliveryOptions };`;

const { outputFiles } = await build({
  stdin: { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
  ...{ bundle: true, minify: true, write: false, format: "esm", platform: "neutral", logLevel: "error" },
});
const [bundle] = outputFiles;
const bytes = gzipSync(bundle?.contents ?? "", { level: 9 }).length;
console.log(`all four operations: ${bytes} bytes minified and compressed, at most ${most}`);
if (!bundle || bytes > most) process.exitCode = 1;
