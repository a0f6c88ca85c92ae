import type { ConfigurationError } from "../errors/ConfigurationError.ts";
import { misuse } from "./misuse.ts";

const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The base URL without a slash at its end. What is wrong with it is said without quoting it: it may hold a password. */
export function readBaseUrl(value: unknown): string {
  const fault = (why: string): ConfigurationError => misuse("baseUrl", why);
  if (typeof value !== "string") throw fault("must be a string");
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw fault("must be an absolute URL, such as https://api.partner.market.yandex.ru");
  }
  if (url.username !== "" || url.password !== "") throw fault("must not hold a user name or a password");
  if (value.includes("?") || value.includes("#")) throw fault("must have no query and no fragment");
  const isLocal = url.protocol === "http:" && loopback.test(url.hostname);
  if (url.protocol !== "https:" && !isLocal) throw fault("must use https; http is for this machine alone");
  return url.href.replace(/\/+$/, "");
}
