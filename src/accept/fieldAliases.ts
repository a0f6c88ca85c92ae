/**
 * What people write instead of a field's name, mostly collected from public programs. Where an alias fits several
 * fields, the first one that exists at that place wins. Aliases are in lower case without underscores; different
 * spellings and plurals of the real names need no entry.
 */
const aliasesOf: Readonly<Record<string, string>> = {
  id: "itemid orderitemid lineid",
  orderId: "id order ordernumber",
  campaignId: "campaign",
  items: "products goods offers",
  codes: "digitalcodes activationcodes licensekeys keys key digitalcode",
  code: "key codes eaccode eac pin",
  slip: "instruction instructions description text",
  activate_till: "activatebefore activateuntil activationdate expirationdate expirydate expiresat validtill validuntil",
  instances: "units identifiers",
  cis: "code codes cisfull cises kiz km marking markingcode datamatrix",
  gtd: "customsdeclaration customsdeclarationnumber",
  countryCode: "country countryiso",
  offerId: "id sku shopsku offer",
  count: "quantity qty amount",
  warehouseId: "warehouse",
  fullAddress: "address",
  courierDelivery: "courier delivery address",
  logisticPointsIds: "pickuppoints pickuppointids points outlets",
  pickupDelivery: "pickup pickuppoints pickuppointids points outlets",
};

/** The fields that a normalized name may stand for, likeliest first. */
export function namesForAlias(written: string): string[] {
  return Object.keys(aliasesOf).filter((name) => aliasesOf[name]?.split(" ").includes(written));
}
