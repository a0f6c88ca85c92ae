// Spelled out so that editors and the public types show the names; ruleIds.ts and a test keep the list equal to the
// existing rules.
/**
 * The id of a rule whose severity can be set with `rules`. docs/rules.md lists what each rule requires, its default
 * severity and its source.
 */
export type RuleId =
  | "codes.either"
  | "keys.repeated"
  | "keys.shared"
  | "keys.per-id"
  | "keys.white-space"
  | "items.disagree"
  | "activate_till.past"
  | "slip.tags"
  | "slip.list"
  | "eac.white-space"
  | "identifiers.empty"
  | "instance.empty"
  | "instance.several"
  | "cis.form"
  | "cis.accident"
  | "cis.repeated"
  | "uin.form"
  | "uin.repeated"
  | "gtd.country"
  | "gtd.form"
  | "rnpt.form"
  | "country.known"
  | "delivery.either"
  | "offer.repeated"
  | "points.repeated"
  | "field.unknown"
  | "body.size"
  | "body.near-limit"
  | "host.not-offered";
