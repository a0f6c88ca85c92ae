import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Visited } from "./visit.ts";

/** A site being checked. */
export interface Site {
  readonly folder: string;
  readonly base: string;
  /** The pages by path, relative to the folder. */
  readonly pages: ReadonlyMap<string, Visited>;
}

/** The file of the site that a link leads to, if any, and what is wrong with the link. */
interface Followed {
  readonly target?: string;
  readonly fault?: string;
}

/** Follows a link within the site. Only the address of an external one is checked. */
export function follow(link: string, from: string, { folder, base, pages }: Site): Followed {
  if (!URL.canParse(link, base + from)) return { fault: `links to ${link}, which is no address` };
  const url = new URL(link, base + from);
  if (url.origin !== new URL(base).origin) {
    const isSound = url.protocol === "https:" && url.hostname.includes(".") && url.username === "";
    return isSound ? {} : { fault: `links to ${link}, which is not https` };
  }
  if (!url.href.startsWith(base)) return { fault: `links to ${link}, which leads out of the site` };
  const target = decodeURIComponent(`${url.origin}${url.pathname}`.slice(base.length));
  if (target.endsWith(".md")) return { fault: `links to ${target}, which is no page of the site` };
  if (!existsSync(join(folder, target))) return { fault: `links to ${target}, which is not there` };
  const anchor = decodeURIComponent(url.hash.slice(1));
  const isThere = anchor === "" || (pages.get(target)?.anchors.has(anchor) ?? true);
  return isThere ? { target } : { target, fault: `links to ${target}#${anchor}, which is not there` };
}
