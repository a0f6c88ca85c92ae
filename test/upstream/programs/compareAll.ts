/** Compares our description with each file that is named, and prints what came of each as one line of JSON. */
import { calls, readDescription } from "../../../scripts/generate/description.ts";
import { compareDescriptions } from "../../../scripts/upstream/compare.ts";
import { Description } from "../../../scripts/upstream/read/Description.ts";

const sought = calls(await readDescription());
const ours = new Description("openapi/openapi.yaml");
for (const argument of process.argv.slice(2)) {
  try {
    const theirs = new Description(argument);
    console.log(JSON.stringify({ differences: compareDescriptions(ours, theirs, sought, false).length }));
  } catch (error) {
    const { name, message } = error as Error;
    console.log(JSON.stringify({ name, message }));
  }
}
