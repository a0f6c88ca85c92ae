import { english } from "./english.ts";
import { russian } from "./russian.ts";
import type { Topic } from "./topic.ts";

/** The help in a language. */
export const help: Readonly<Record<"en" | "ru", Readonly<Record<Topic, string>>>> = { en: english, ru: russian };
