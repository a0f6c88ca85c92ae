import { english } from "./english.ts";
import { russian } from "./russian.ts";

export const help = { en: english, ru: russian };
