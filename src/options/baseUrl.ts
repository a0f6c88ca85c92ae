import { productionUrl } from "../../generated/facts.ts";
import { invalidOption } from "../errors/ConfigurationError.ts";
import type { ClientWarning } from "../transport/settings.ts";

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
// A name may end with a dot, which stands for the root of all names.
const marketHost = /(^|\.)yandex\.(ru|net|com)\.?$/;

/**
 * Reads the base URL, and what about it is probably a mistake. Error messages never quote it, because it may contain a
 * password.
 */
export function readBaseUrl(value: unknown, allowHttp: boolean): { url: URL; warnings: ClientWarning[] } {
  if (typeof value !== "string" || !URL.canParse(value)) {
    throw invalidOption("baseUrl", `must be an absolute URL, such as ${productionUrl}`);
  }
  const url = new URL(value);
  if (url.username || url.password || /[?#]/.test(value)) {
    throw invalidOption("baseUrl", "must not contain a user name, password, query or fragment");
  }
  const warnings: ClientWarning[] = [];
  const isMarket = marketHost.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback.test(url.hostname))) {
    if (isMarket) throw invalidOption("baseUrl", "must use https for Market");
    if (url.protocol !== "http:" || !allowHttp)
      throw invalidOption(
        "baseUrl",
        "must begin with https://; http:// is only for this machine, or with allowHttp for a mock",
      );
    warnings.push({
      rule: "base-url.http",
      message: "The token and the request go over plain http, which anyone on the way can read.",
      hint: "allowHttp is for a mock on a network of your own.",
    });
  }
  if (/\/v\d+(\/|$)/i.test(url.pathname)) {
    const reason = "the client itself adds /v1 or /v2 to the path of each method";
    if (isMarket) throw invalidOption("baseUrl", `must not contain the version: ${reason}`);
    warnings.push({ rule: "base-url.version", message: `The path of baseUrl contains a version; ${reason}.` });
  }
  return { url, warnings };
}
