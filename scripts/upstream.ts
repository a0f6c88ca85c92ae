/** Compares our description with Market's, or two of Market's: npm run upstream -- FILE [FILE] [--json]. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { calls, readDescription } from "./generate/description.ts";
import { acknowledge, readAcknowledged } from "./upstream/acknowledge.ts";
import { CannotCompare, reasonOf } from "./upstream/CannotCompare.ts";
import { compareDescriptions } from "./upstream/compare.ts";
import { Description } from "./upstream/read/Description.ts";
import { type Report, textReport } from "./upstream/report.ts";

const usage = `npm run upstream -- THEIRS          compares openapi/openapi.yaml with THEIRS
npm run upstream -- THEIRS THEIRS   compares two of theirs, the older one first; prose too

THEIRS is a file, YAML or JSON, with or without further files.
--json   for machines: { ours, theirs, differences, acknowledged, stale }
Ends with 0: no difference; 1: differences; 2: they could not be compared.`;
const openapi = new URL("../openapi/", import.meta.url);
/** npm changes to the package's folder, but the user's paths are relative to where the user is. */
const { npm_lifecycle_event: script, INIT_CWD: start } = process.env;
const folder = (script === "upstream" ? start : undefined) ?? process.cwd();

async function compare(first: string, second: string | undefined): Promise<Report> {
  const sought = calls(await readDescription());
  const ofTwo = second !== undefined;
  const one = new Description(ofTwo ? resolve(folder, first) : fileURLToPath(new URL("openapi.yaml", openapi)));
  const other = new Description(resolve(folder, second ?? first));
  const differences = compareDescriptions(one, other, sought, ofTwo);
  const entries = ofTwo ? [] : await readAcknowledged(new URL("acknowledged.yaml", openapi));
  const names = { ours: ofTwo ? first : "openapi/openapi.yaml", theirs: second ?? first, ofTwo };
  return { ...names, ...acknowledge(differences, entries) };
}

function readArguments(): { json: boolean; help: boolean; files: string[] } {
  try {
    const options = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
    const { values, positionals: files } = parseArgs({ options, allowPositionals: true });
    const { json = false, help = false } = values;
    if (help || files.length === 1 || files.length === 2) return { json, help, files };
    throw new CannotCompare("one description or two are needed");
  } catch (error) {
    console.error(`${reasonOf(error)}\n${usage}`);
    return process.exit(2);
  }
}

const { json, help, files } = readArguments();
try {
  const [first = "", second] = files;
  const report = help ? undefined : await compare(first, second);
  if (!report) console.log(usage);
  else console.log(json ? JSON.stringify(report, undefined, 2) : textReport(report));
  process.exitCode = report && report.differences.length + report.stale.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`Could not compare: ${reasonOf(error)}`);
  if (json) console.log(JSON.stringify({ error: reasonOf(error) }));
  process.exitCode = 2;
}
