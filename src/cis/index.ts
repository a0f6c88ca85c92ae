/**
 * Repairs marking codes as scanners deliver them.
 *
 * @packageDocumentation
 */
export { type CisChange, normalizeCis, type NormalizedCis } from "./normalizeCis.ts";
