import { check } from "../../check.ts";
import { faultOf } from "../../cis/faultOf.ts";
import { type CisChange, normalizeCis } from "../../cis/normalizeCis.ts";
import type { Issue } from "../../errors/issue.ts";

/** How a code is. `suspect`: Market may take it, but it looks damaged. */
export type CodeKind = "right" | "repaired" | "suspect" | "wrong";

/** What there is to say of one code; what an issue says if it breaks a rule of a request. */
export interface Verdict extends Partial<Pick<Issue, "rule" | "message" | "hint">> {
  readonly kind: CodeKind;
  /** The repaired code; a wrong one as it is. */
  readonly cis: string;
  readonly changes?: readonly CisChange[];
}

const place = "items[0].instances[0].cis ";

export function judgeCode(text: string): Verdict {
  const { cis, changes } = normalizeCis(text);
  const changed = changes.length > 0 && { changes };
  if (!faultOf(cis)) return { kind: changed ? "repaired" : "right", cis, ...changed };
  const input = { orderId: 1, items: [{ id: 1, instances: [{ cis }] }] };
  const [issue] = check.provideOrderItemIdentifiers(input).filter(({ path }) => path.endsWith("/cis"));
  if (!issue) return { kind: "suspect", cis, ...changed };
  const { severity, rule, message, hint } = issue;
  const why = { rule, message: message.replace(place, ""), ...(hint !== undefined && { hint }) };
  return severity === "error" ? { kind: "wrong", cis: text, ...why } : { kind: "suspect", cis, ...changed, ...why };
}
