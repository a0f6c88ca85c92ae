import type { Script } from "./scripts.ts";

/** What is used of ioredis and iovalkey, a cluster included. */
export interface Ioredis {
  readonly status?: string;
  readonly defineCommand: unknown;
  eval(script: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>;
  evalsha(sha: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>;
}

interface KeysAndArguments {
  readonly keys: string[];
  readonly arguments: string[];
}

/** What is used of node-redis, a cluster included. */
export interface NodeRedis {
  readonly isReady?: boolean;
  eval(script: string, given: KeysAndArguments): Promise<unknown>;
  evalSha(sha: string, given: KeysAndArguments): Promise<unknown>;
}

export type RedisClient = Ioredis | NodeRedis;

const isIoredis = (client: RedisClient): client is Ioredis => "defineCommand" in client;

/** Whether the client is connected, as far as it says. */
export function isReady(client: RedisClient): boolean {
  return isIoredis(client) ? client.status === undefined || client.status === "ready" : client.isReady !== false;
}

async function shaOf(script: Script): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(script.text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Runs a script, and sends its text only if the store does not know it. */
export async function runScript(
  client: RedisClient,
  script: Script,
  keys: readonly string[],
  args: readonly (string | number)[],
): Promise<unknown> {
  script.sha ??= await shaOf(script);
  const given = { keys: [...keys], arguments: args.map(String) };
  const flat = [...given.keys, ...given.arguments];
  try {
    if (isIoredis(client)) return await client.evalsha(script.sha, keys.length, ...flat);
    return await client.evalSha(script.sha, given);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
    if (isIoredis(client)) return client.eval(script.text, keys.length, ...flat);
    return client.eval(script.text, given);
  }
}
