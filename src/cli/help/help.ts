import { english } from "./english.ts";
import { russian } from "./russian.ts";

/** The help in a language. */
export const help = { en: english, ru: russian };
