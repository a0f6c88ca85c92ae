/** Compares our description with each file or URL that is named, and prints what came of each as one line of JSON. */
import { calls, readDescription } from "../../../scripts/generate/description.ts";
import { compareDescriptions } from "../../../scripts/upstream/compare/compareDescriptions.ts";
import { addressOf, load } from "../../../scripts/upstream/read/load.ts";

const sought = calls(await readDescription());
const ours = await load(new URL("../../../openapi/openapi.yaml", import.meta.url), sought);
for (const argument of process.argv.slice(2)) {
  try {
    const theirs = await load(addressOf(argument, process.cwd()), sought);
    console.log(JSON.stringify({ differences: compareDescriptions(ours, theirs, sought, false).length }));
  } catch (error) {
    const { name, message } = error as Error;
    console.log(JSON.stringify({ name, message }));
  }
}
