/** Prints the types that a description, given as JSON, makes: jest cannot load what writes them. */
import { text } from "node:stream/consumers";
import type { Description } from "../../../scripts/generate/description.ts";
import { typesModule } from "../../../scripts/generate/types.ts";

const description = JSON.parse(await text(process.stdin)) as Description;
console.log(await typesModule(description));
