import type { ProvideOrderDigitalCodesInput as Input } from "../../generated/types.ts";
import { isPlaceholder } from "../accept/isPlaceholder.ts";
import type { Rule } from "../accept/rule.ts";
import { isBlank } from "../invisible.ts";

// Browsers recognize a tag by a name after `<` or `</`, whether or not a `>` follows. Of white space, only ASCII ends a
// name: `<br` followed by a no-break space is a different tag.
const strangeTag = /<\/?(?!(?:h[1-6]?|br|p|ol|ul|li|div)(?![^\t\n\f\r />]))[a-z]/i;

/** The index of the first `li` outside a list. */
function strayItem(slip: string): number | undefined {
  let depth = 0;
  for (const { 1: slash, 2: name = "", index } of slip.matchAll(/<(\/?)(ol|ul|li)(?![^\t\n\f\r />])/gi)) {
    if (name.toLowerCase() !== "li") depth = slash ? Math.max(0, depth - 1) : depth + 1;
    else if (!slash && depth === 0) return index;
  }
  return undefined;
}

/* @__NO_SIDE_EFFECTS__ */ function slipCheck(
  problemOf: (slip: string) => string | undefined,
  hint: string,
): Rule<Input>["check"] {
  return ({ items }, report) => {
    items?.forEach((item, index) => {
      const problem = item ? problemOf(item.slip) : undefined;
      if (problem !== undefined) report(`/items/${index}/slip`, problem, hint);
    });
  };
}

const slipTags = {
  id: "slip.tags",
  severity: "warn",
  requirement: "`slip` uses no HTML tags except `h`, `h1` to `h6`, `br`, `p`, `ol`, `ul`, `li` and `div`.",
  source: "provideOrderDigitalCodes: the allowed tags",
  check: slipCheck((slip) => {
    const at = slip.search(strangeTag);
    return at < 0 ? undefined : `has a disallowed tag at character ${at}`;
  }, "Allowed are h, h1 to h6, br, p, ol, ul, li, div; write &lt; for a literal <."),
} as const satisfies Rule<Input>;

const slipList = {
  id: "slip.list",
  severity: "warn",
  requirement: "In `slip`, every `li` is inside an `ol` or `ul`.",
  source: "provideOrderDigitalCodes: li only inside ol or ul",
  check: slipCheck((slip) => {
    const at = strayItem(slip);
    return at === undefined ? undefined : `has an li outside a list at character ${at}`;
  }, "Put it in an ol or ul."),
} as const satisfies Rule<Input>;

const slipBlank = {
  id: "slip.blank",
  severity: "warn",
  requirement: "`slip` has text besides tags, and more than `undefined` or `null`.",
  source: "Ours: the buyer needs to know how to use the key",
  check: slipCheck((slip) => {
    const text = slip.replaceAll(/<[^<>]*>|&(?:[ent][a-z]*sp|#0*(?:32|160)|#x0*[2a]0);/gi, " ");
    if (isBlank(text)) return "is blank";
    return isPlaceholder(text) ? "stands for a missing value" : undefined;
  }, "Tell the buyer how to use the key."),
} as const satisfies Rule<Input>;

/** The rules for the activation instructions that JSON Schema cannot express. */
export const slipRules = [slipBlank, slipTags, slipList] as const;
