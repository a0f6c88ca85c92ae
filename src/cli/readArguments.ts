import { parseArgs, type ParseArgsConfig } from "node:util";
import { CommandError } from "./CommandError.ts";

interface Config<Options> {
  readonly args: string[];
  readonly options: Options;
  readonly allowPositionals: true;
}

/** Reads the options of a command and exactly as many other arguments as it takes. */
export function readArguments<Known extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Known,
  ...names: readonly string[]
): ReturnType<typeof parseArgs<Config<Known>>> {
  try {
    const parsed = parseArgs<Config<Known>>({ args: [...args], options, allowPositionals: true });
    const { length } = parsed.positionals;
    if (length < names.length) throw new CommandError(`${names[length] ?? ""} is missing`);
    if (length > names.length) throw new CommandError("too many arguments");
    return parsed;
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (!code.startsWith("ERR_PARSE_ARGS")) throw error;
    // The rest of the message is about positional arguments.
    throw new CommandError(message.split(". ")[0]);
  }
}
