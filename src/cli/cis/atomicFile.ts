import { rmSync } from "node:fs";
import { open, realpath, rename, stat } from "node:fs/promises";
import { reasonOf, type Source } from "../openSource.ts";
import { CommandError } from "../CommandError.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const fullBuffer = 2 ** 16;

/** A file that appears whole or not at all: it is written beside its place and moved there at the end. */
export interface AtomicFile {
  add(text: string): Promise<void>;
  /** Puts the file in its place. */
  finish(): Promise<void>;
}

function cannotWrite(error: unknown): never {
  const isAway = (error as NodeJS.ErrnoException).code === "ENOENT";
  throw new CommandError(
    `the file of --write cannot be written: ${isAway ? "there is no such folder" : reasonOf(error)}`,
  );
}

/** Begins to write a file; refuses to write the source, by whatever name or link. */
export async function atomicFile(name: string, source: Source["stats"], units: BufferEncoding): Promise<AtomicFile> {
  const present = await stat(name, { bigint: true }).catch(() => undefined);
  if (present?.dev === source.dev && present.ino === source.ino)
    throw new CommandError("--write names the file that is read: choose another one");
  if (present && !present.isFile()) throw new CommandError("--write takes a file");

  const path = present ? await realpath(name).catch(cannotWrite) : name;
  const temporary = `${path}.${process.pid}.tmp`;
  const handle = await open(temporary, "wx", present && Number(present.mode)).catch(cannotWrite);

  // However the program ends; it ends after every failure.
  const discard = (): void => {
    rmSync(temporary, { force: true });
  };
  const interrupt = (): void => {
    process.exit(2);
  };
  process.once("exit", discard);
  for (const signal of signals) process.once(signal, interrupt);

  let text = "";
  const flush = async (): Promise<void> => {
    const full = text;
    text = "";
    await handle.writeFile(full, units).catch(cannotWrite);
  };
  const place = async (): Promise<void> => {
    await handle.sync();
    await handle.close();
    await rename(temporary, path);
  };
  return {
    async add(more) {
      text += more;
      if (text.length >= fullBuffer) await flush();
    },
    async finish() {
      await flush();
      await place().catch(cannotWrite);
      process.off("exit", discard);
      for (const signal of signals) process.off(signal, interrupt);
    },
  };
}
