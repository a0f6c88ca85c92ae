import { once } from "node:events";
import { startMock } from "../../mock/index.ts";
import type { MarketMock, MockOptions } from "../../mock/marketMock.ts";
import type { Output } from "../Output.ts";
import { readArguments } from "../readArguments.ts";
import { CommandError } from "../CommandError.ts";
import { greeting } from "./greeting.ts";
import { verdictOf } from "./verdictOf.ts";

const options = { port: { type: "string", default: "4010" } } as const;

async function start(chosen: MockOptions): Promise<MarketMock> {
  try {
    return await startMock(chosen);
  } catch (error) {
    // That Prism is not installed, that the port is taken.
    const [line = ""] = error instanceof Error ? error.message.split("\n") : [];
    throw new CommandError(line);
  }
}

/** `mock`: a mock Market that tells of each request, until it is stopped. */
export async function mockCommand(
  args: readonly string[],
  output: Output,
  { description }: Pick<MockOptions, "description"> = {},
): Promise<number> {
  const { port } = readArguments(args, options).values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new CommandError("--port takes a number up to 65535");
  await output.line("Starting Prism …");
  await output.flush();
  const mock = await start({
    description,
    port: Number(port),
    onResponse(request, body) {
      // Nobody asks for them here, and a shop may be tried for days.
      mock.reset();
      void output.line(verdictOf(request, body, output)).then(() => output.flush());
    },
  });
  await output.line(greeting(mock.baseUrl));
  await output.flush();
  // The mock alone does not keep the process alive.
  const alive = setInterval(() => undefined, 2 ** 30);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  clearInterval(alive);
  await mock.stop();
  return 0;
}
