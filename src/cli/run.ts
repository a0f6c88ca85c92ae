import type { MockOptions } from "../mock/marketMock.ts";
import { checkCommand } from "./check/command.ts";
import { cisCommand } from "./cis/command.ts";
import { helpFor } from "./help/help.ts";
import { mockCommand } from "./mock/command.ts";
import { Output } from "./Output.ts";
import { CommandError } from "./CommandError.ts";

const commands = { check: checkCommand, cis: cisCommand, mock: mockCommand };

function isCommand(name: string | undefined): name is keyof typeof commands {
  return name !== undefined && Object.hasOwn(commands, name);
}

/** Runs a command and sets the exit code. The mock serves the package's description unless another is given. */
export async function run(
  [name, ...args]: readonly string[],
  mockOptions: Pick<MockOptions, "description"> = {},
): Promise<void> {
  const output = new Output(process.stdout);
  const errors = new Output(process.stderr);
  const texts = helpFor(process.env);
  let exitCode = 0;
  if ([name, ...args].some((one) => one === "--help" || one === "-h")) {
    await output.line(texts[isCommand(name) ? name : "all"]);
  } else if (isCommand(name)) {
    try {
      exitCode = await commands[name](args, output, mockOptions);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      exitCode = 2;
      await errors.line(`${name}: ${error.message}. See: yandex-market-orders ${name} --help`);
    }
  } else {
    exitCode = 2;
    if (name !== undefined) await errors.line(`There is no such command.\n`);
    await errors.line(texts.all);
  }
  await output.flush();
  await errors.flush();
  process.exitCode = exitCode;
}
