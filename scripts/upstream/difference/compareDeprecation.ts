import type { Place } from "./Place.ts";

interface MayBeDeprecated {
  readonly deprecated: boolean;
}

/** Deprecated parts still work, so deprecation is an addition; its end is relaxing. */
export function compareDeprecation(ours: MayBeDeprecated, theirs: MayBeDeprecated, place: Place): void {
  if (ours.deprecated === theirs.deprecated) return;
  const relief = place.concerned === "readers" ? "narrower" : "wider";
  place.differ("deprecated", theirs.deprecated ? "more" : relief, ours.deprecated, theirs.deprecated);
}
