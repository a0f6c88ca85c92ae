import type { Bench } from "../measure/bench.ts";
import type { Found } from "../report/found.ts";
import { bundleSize } from "./bundleSize.ts";
import { calls } from "./calls.ts";
import { coldStart } from "./coldStart.ts";
import { growth } from "./growth.ts";
import { largeBodies } from "./largeBodies.ts";
import { peakMemory } from "./peakMemory.ts";
import { profile } from "./profile.ts";
import { throughput } from "./throughput.ts";
import { validation } from "./validation.ts";

/** Each can be run alone, by its name. */
export const parts = {
  calls,
  throughput,
  bodies: largeBodies,
  validation,
  cold: coldStart,
  size: bundleSize,
  memory: peakMemory,
  growth,
  profile,
} as const satisfies Record<string, (bench: Bench) => Promise<Found>>;

export type PartId = keyof typeof parts;

export const partIds = Object.keys(parts) as PartId[];
