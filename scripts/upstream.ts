/** Compares our description with Market's, or two of Market's: npm run upstream -- FILE-OR-URL [FILE-OR-URL] [--json]. */
import { parseArgs } from "node:util";
import { calls, readDescription } from "./generate/description.ts";
import { acknowledge, readAcknowledged } from "./upstream/acknowledge.ts";
import { CannotCompare, reasonOf } from "./upstream/CannotCompare.ts";
import { compareDescriptions } from "./upstream/compare/compareDescriptions.ts";
import { limits } from "./upstream/read/limits.ts";
import { addressOf, load } from "./upstream/read/load.ts";
import { type Report, textReport } from "./upstream/report.ts";

const usage = `npm run upstream -- THEIRS          compares openapi/openapi.yaml with THEIRS
npm run upstream -- THEIRS THEIRS   compares two of theirs, the older one first; prose too

THEIRS is a file or a URL (https), YAML or JSON, with or without further files.
--json   for machines: { ours, theirs, differences, acknowledged, stale }
Ends with 0: no difference; 1: differences; 2: they could not be compared.`;

const description = new URL("../openapi/openapi.yaml", import.meta.url);
const acknowledgements = new URL("../openapi/acknowledged.yaml", import.meta.url);

/** npm changes to the package's folder, but the user's paths are relative to where the user is. */
const folder = process.env["npm_lifecycle_event"] === "upstream" ? process.env["INIT_CWD"] : undefined;

async function compare(first: string, second: string | undefined): Promise<Report> {
  const sought = calls(await readDescription());
  const [ours, theirs] = [second === undefined ? undefined : first, second ?? first];
  const address = (argument: string): URL => addressOf(argument, folder ?? process.cwd());
  const one = await load(ours === undefined ? description : address(ours), sought);
  const other = await load(address(theirs), sought);
  const ofTwo = ours !== undefined;
  const differences = compareDescriptions(one, other, sought, ofTwo);
  const entries = ofTwo ? [] : await readAcknowledged(acknowledgements);
  return { ours: ours ?? "openapi/openapi.yaml", theirs, ofTwo, ...acknowledge(differences, entries) };
}

function read(): { values: { json?: boolean; help?: boolean }; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    if (values.help !== true && (positionals.length < 1 || positionals.length > 2)) {
      throw new CannotCompare("one description or two are needed");
    }
    return { values, positionals };
  } catch (error) {
    console.error(`${reasonOf(error)}\n${usage}`);
    return process.exit(2);
  }
}

function giveUp(reason: string): void {
  console.error(`Could not compare: ${reason}`);
  if (values.json === true) console.log(JSON.stringify({ error: reason }));
  process.exitCode = 2;
}

const { values, positionals } = read();
const [first = "", second] = positionals;
// Nothing that is read may hang the command.
const late = setTimeout(() => {
  giveUp(`not done within ${limits.wholeMs / 1000} s`);
  process.exit();
}, limits.wholeMs);

if (values.help === true) {
  console.log(usage);
} else {
  try {
    const report = await compare(first, second);
    console.log(values.json === true ? JSON.stringify(report, undefined, 2) : textReport(report));
    process.exitCode = report.differences.length + report.stale.length > 0 ? 1 : 0;
  } catch (error) {
    giveUp(reasonOf(error));
  }
}
clearTimeout(late);
