import type { Call } from "../meaning/Call.ts";
import type { Place } from "./Place.ts";

const erased = (url: string): string => url.replaceAll(/\{[^}]*\}/g, "{}");

/** Compares the address of a call. Path parameters may be renamed: no caller sends their names. */
export function compareAddress(ours: Call, theirs: Call, place: Place): void {
  if (ours.name !== theirs.name) place.differ("operationId", "other", ours.name, theirs.name);
  if (ours.method !== theirs.method) place.differ("method", "other", ours.method, theirs.method);
  if (erased(ours.url) !== erased(theirs.url)) place.differ("url", "other", ours.url, theirs.url);
  else if (ours.url !== theirs.url) place.differ("url", "prose", ours.url, theirs.url);

  for (const host of ours.hosts) if (!theirs.hosts.has(host)) place.differ("server", "narrower", host, null);
  for (const host of theirs.hosts) if (!ours.hosts.has(host)) place.differ("server", "more", null, host);
}
