import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { CannotCompare } from "../CannotCompare.ts";

/** The address of a user's argument, a local path or a URL. */
export function addressOf(argument: string, folder: string): URL {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(argument)) return pathToFileURL(resolve(folder, argument));
  if (!URL.canParse(argument)) throw new CannotCompare("that is not a URL");
  const url = new URL(argument);
  if (url.username !== "" || url.password !== "")
    throw new CannotCompare("an address with a password in it is not used");
  url.hash = "";
  return url;
}
