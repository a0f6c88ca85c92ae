/**
 * What people write instead of a name, most of it taken from public programs. Of several names that may be meant the
 * first that stands at the place counts. Written in lower case without underscores; a name of the description in another
 * spelling, or with an s too many or too few, needs no entry.
 */
const writtenFor: Readonly<Record<string, string>> = {
  id: "itemid orderitemid lineid",
  orderId: "id order ordernumber",
  campaignId: "campaign shopid clientid",
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

/** The names that a folded name may be meant for, likeliest first. */
export function meantBy(written: string): string[] {
  return Object.keys(writtenFor).filter((name) => writtenFor[name]?.split(" ").includes(written));
}
