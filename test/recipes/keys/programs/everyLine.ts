/** Kills the shop at each of its lines, and prints what came of it: tsx everyLine.ts DATABASE */
import { killAtEveryLine } from "../everyLine.ts";
import { mortalSqlite } from "../mortal.ts";

const [database = ""] = process.argv.slice(2);
console.log(JSON.stringify(await killAtEveryLine(database, mortalSqlite, "sqlite.ts")));
