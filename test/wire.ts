import type { ClientOptions } from "../src/index.ts";
import { undiciTransport } from "../src/undici/index.ts";

const transport = process.env["TRANSPORT"] === "undici" ? undiciTransport() : undefined;

/**
 * These options, to send with what this run tests, unless they say themselves what to send with. Jest runs the files
 * that use it once over each transport (jest.config.js).
 */
export function overWire(options: ClientOptions): ClientOptions {
  return options.fetch === undefined && options.transport === undefined ? { ...options, transport } : options;
}
