import { build, type Plugin } from "esbuild";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";

/** A program made of docs/examples/keys/shop.ts, as it stands there but for the places at which it can be killed. */
export interface ShopProgram {
  readonly file: string;
  /** Where it can be killed: before each statement and after each wait, by file, line and column. */
  readonly places: ReadonlySet<string>;
}

/** The text with a call of `killAt` before each statement that runs, and around each wait. */
function withPlaces(file: string, text: string, places: Set<string>): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const inserted: { readonly at: number; readonly text: string }[] = [];
  const killAt = (node: ts.Node, what = ""): string => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
    const place = `${file}:${line + 1}:${character + 1}${what}`;
    places.add(place);
    return `killAt(${JSON.stringify(place)}`;
  };
  const around = (node: ts.Node, before: string, after: string): void => {
    inserted.push({ at: node.getStart(), text: before });
    ts.forEachChild(node, visit);
    inserted.push({ at: node.getEnd(), text: after });
  };
  function visit(node: ts.Node): void {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
    const { parent } = node;
    // Where nothing is done with what came, the next statement is the same moment.
    if (ts.isAwaitExpression(node) && !ts.isExpressionStatement(parent))
      around(node, `${killAt(node, " awaited")}, `, ")");
    else if (ts.isArrowFunction(parent) && parent.body === node && ts.isCallExpression(node))
      around(node, `(${killAt(node)}), `, ")");
    else if (ts.isStatement(node) && !ts.isBlock(node) && !ts.isFunctionDeclaration(node)) {
      const alone = !ts.isBlock(parent) && !ts.isSourceFile(parent);
      around(node, `${alone ? "{ " : ""}${killAt(node)}); `, alone ? " }" : "");
    } else ts.forEachChild(node, visit);
  }
  ts.forEachChild(source, visit);
  // Stable, so that what was inserted first at a position stands first.
  inserted.sort((one, other) => one.at - other.at);
  let done = "";
  let from = 0;
  for (const { at, text: piece } of inserted) {
    done += text.slice(from, at) + piece;
    from = at;
  }
  return done + text.slice(from);
}

// Says when it is up, and where it is killed.
const killer = `
import { writeSync } from "node:fs";
writeSync(1, "up\\n");
globalThis.killAt = (place, value) => {
  if (place === process.env.KILL_AT) {
    writeSync(1, "killed at " + place + "\\n");
    process.kill(process.pid, "SIGKILL");
  }
  return value;
};
`;

/** Builds the program into the folder. `edit` may change the text of its files: to see what the tests make of that. */
export async function buildShop(
  folder: string,
  name: string,
  edit: (text: string, file: string) => string = (text) => text,
): Promise<ShopProgram> {
  const places = new Set<string>();
  const root = process.cwd();
  const example: Plugin = {
    name: "example",
    setup({ onLoad }) {
      onLoad({ filter: /docs\/examples\/keys\/\w+\.ts$/ }, ({ path }) => {
        const file = basename(path);
        return { contents: withPlaces(file, edit(readFileSync(path, "utf8"), file), places), loader: "ts" };
      });
    },
  };
  const file = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, "docs/examples/keys/shop.ts")],
    outfile: file,
    banner: { js: killer },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "yandex-market-orders": join(root, "src/index.ts") },
    plugins: [example],
    logLevel: "warning",
  });
  return { file, places };
}
