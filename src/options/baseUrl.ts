import { productionUrl } from "../../generated/facts.ts";
import { invalidOption } from "./invalidOption.ts";

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Reads the base URL. Error messages never quote it, because it may contain a password. */
export function readBaseUrl(value: unknown): URL {
  if (typeof value !== "string" || !URL.canParse(value)) {
    throw invalidOption("baseUrl", `must be an absolute URL, such as ${productionUrl}`);
  }
  const url = new URL(value);
  if (url.username || url.password || /[?#]/.test(value)) {
    throw invalidOption("baseUrl", "must not contain a user name, password, query or fragment");
  }
  const isLocal = url.protocol === "http:" && loopback.test(url.hostname);
  if (url.protocol !== "https:" && !isLocal)
    throw invalidOption("baseUrl", "must use https; http is only for this machine");
  return url;
}
