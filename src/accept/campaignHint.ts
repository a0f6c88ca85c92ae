/** For who passes the id of the shop, the cabinet or an application instead: Market's pages warn of the mix-up. */
export const campaignHint =
  "Did you mean campaignId? It is a number of its own, not the id of the shop, the business or a client: " +
  "see the seller's cabinet, account icon → settings → API and modules.";

/** Whether a name, in lower case without punctuation, is one of those other ids. */
export const isOtherId = (name: string): boolean =>
  /^(shop|client|business|cabinet|seller|merchant|supplier|partner)(id)?$/.test(name);
