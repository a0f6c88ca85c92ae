import type { Flat } from "../../generated/validators.ts";
import type { Rule } from "../accept/rule.ts";

type Input = Flat<"provideOrderDigitalCodes">;

// Browsers find a tag by a name behind `<` or `</`, whether or not a `>` follows. Of white space only what ASCII has ends
// a name: `<br` with a no-break space behind it is another tag.
const strangeTag = /<\/?(?!(?:h[1-6]?|br|p|ol|ul|li|div)(?![^\t\n\f\r />]))[a-z]/i;

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly at: number;
}

/** The tags of a text. */
function tagsOf(slip: string): Tag[] {
  const tags = slip.matchAll(/<(\/?)([a-z][^\t\n\f\r />]*)/gi);
  return Array.from(tags, ({ 1: slash, 2: name = "", index }) => ({
    name: name.toLowerCase(),
    closes: slash === "/",
    at: index,
  }));
}

/** The first item of a list that stands in no list. */
function strayItem(tags: readonly Tag[]): Tag | undefined {
  let depth = 0;
  return tags.find(({ name, closes }) => {
    if (name === "ol" || name === "ul") depth = closes ? Math.max(0, depth - 1) : depth + 1;
    return name === "li" && !closes && depth === 0;
  });
}

const slipTags = {
  id: "slip.tags",
  severity: "warn",
  asks: "`slip` uses no HTML tags except `h`, `h1` to `h6`, `br`, `p`, `ol`, `ul`, `li` and `div`.",
  source: "provideOrderDigitalCodes: the allowed tags",
  check({ items }, tell) {
    items?.forEach((item, index) => {
      const at = item?.slip.search(strangeTag) ?? -1;
      if (at < 0) return;
      tell(
        `/items/${index}/slip`,
        `has a tag that is not allowed, at character ${at}`,
        "Allowed are h, h1 to h6, br, p, ol, ul, li, div; write &lt; for a plain <.",
      );
    });
  },
} as const satisfies Rule<Input>;

const slipList = {
  id: "slip.list",
  severity: "warn",
  asks: "In `slip`, every `li` is inside an `ol` or `ul`.",
  source: "provideOrderDigitalCodes: li only inside ol or ul",
  check({ items }, tell) {
    items?.forEach((item, index) => {
      const stray = item && /<li/i.test(item.slip) && strayItem(tagsOf(item.slip));
      if (!stray) return;
      tell(`/items/${index}/slip`, `has an li outside a list, at character ${stray.at}`, "Put it into ol or ul.");
    });
  },
} as const satisfies Rule<Input>;

/** What JSON Schema does not say of the activation text. */
export const slipRules = [slipTags, slipList] as const;
