import type { Place } from "./Place.ts";

interface MayBeDeprecated {
  readonly deprecated: boolean;
}

/** What is deprecated still works, so the news is an addition; what is no longer so is a relief. */
export function compareDeprecation(ours: MayBeDeprecated, theirs: MayBeDeprecated, place: Place): void {
  if (ours.deprecated === theirs.deprecated) return;
  const relief = place.concerned === "readers" ? "narrower" : "wider";
  place.differ("deprecated", theirs.deprecated ? "more" : relief, ours.deprecated, theirs.deprecated);
}
