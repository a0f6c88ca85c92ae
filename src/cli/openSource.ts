import { open } from "node:fs/promises";
import { fstatSync, type BigIntStats } from "node:fs";
import { CommandError } from "./CommandError.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a directory",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOSPC: "the disk is full",
};

/** Why a file cannot be used, without its name: somebody may have passed a code. */
export function reasonOf(error: unknown): string {
  const { code = "an unknown error" } = error as NodeJS.ErrnoException;
  return reasons[code] ?? code;
}

export interface Source {
  readonly chunks: AsyncGenerator<Buffer, void>;
  readonly stats: BigIntStats;
}

async function* checked(chunks: AsyncIterable<unknown>): AsyncGenerator<Buffer, void> {
  let isEmpty = true;
  try {
    for await (const chunk of chunks) {
      isEmpty = false;
      yield chunk as Buffer;
    }
  } catch (error) {
    throw new CommandError(`the file cannot be read: ${reasonOf(error)}`);
  }
  if (isEmpty) throw new CommandError("the file is empty");
}

/** Opens a file, or the standard input for `-`. */
export async function openSource(name: string): Promise<Source> {
  try {
    if (name === "-") return { chunks: checked(process.stdin), stats: fstatSync(0, { bigint: true }) };
    const file = await open(name);
    return { chunks: checked(file.createReadStream()), stats: await file.stat({ bigint: true }) };
  } catch (error) {
    throw new CommandError(`the file cannot be read: ${reasonOf(error)}`);
  }
}
