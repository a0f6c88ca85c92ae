import { build, type BuildOptions, type Plugin } from "esbuild";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Script } from "node:vm";
import ts from "typescript";
import type { openDatabase } from "../../../docs/examples/keys/database.ts";
import type { keyDesk } from "../../../docs/examples/keys/handOver.ts";
import type { Programs } from "./trade.ts";

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

/** Changes the text of a file of the example: to see what the tests make of that. */
export type Edit = (text: string, file: string) => string;

function optionsFor(edit: Edit = (text) => text): BuildOptions {
  const example: Plugin = {
    name: "example",
    setup({ onLoad }) {
      onLoad({ filter: /docs\/examples\/keys\/\w+\.ts$/ }, ({ path }) => {
        const file = basename(path);
        return { contents: edit(readFileSync(path, "utf8"), file), loader: "ts" };
      });
    },
  };
  return {
    bundle: true,
    platform: "node",
    target: "node20",
    packages: "external",
    alias: { "yandex-market-orders": join(process.cwd(), "src/index.ts") },
    plugins: [example],
    logLevel: "warning",
  };
}

const examples = join(process.cwd(), "docs/examples/keys");

/** Builds a program of the example into the folder, and gives its file. It says when it is up. */
export async function buildProgram(folder: string, name: string, entry = "shop.ts", edit?: Edit): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  const banner = `import { writeSync } from "node:fs"; writeSync(1, "up\\n");`;
  await build({
    ...optionsFor(edit),
    entryPoints: [join(examples, entry)],
    outfile,
    banner: { js: banner },
    format: "esm",
  });
  return outfile;
}

export async function buildPrograms(folder: string): Promise<Programs> {
  return {
    shop: await buildProgram(folder, "shop"),
    afterRestore: await buildProgram(folder, "afterRestore", "afterRestore.ts"),
    addKeys: await buildProgram(folder, "addKeys", "addKeys.ts"),
  };
}

interface Parts {
  readonly keyDesk: typeof keyDesk;
  readonly openDatabase: typeof openDatabase;
}

/** The parts of the shop, for a life in this process. */
export interface ShopParts {
  /** Where it can be killed: before each statement and after each wait, by file, line and column. */
  readonly places: ReadonlySet<string>;
  /** Loads them anew. From the moment that `killAt` throws at a place it has to throw at every one. */
  load(
    killAt: <T>(place: string, value?: T) => T | undefined,
    require: NodeJS.Require,
    clock: Pick<typeof Date, "now">,
  ): Parts;
}

export async function buildParts(): Promise<ShopParts> {
  const places = new Set<string>();
  const { outputFiles } = await build({
    ...optionsFor((text, file) => withPlaces(file, text, places)),
    stdin: {
      contents: ["handOver", "database"].map((name) => `export * from "./${name}.ts";`).join(" "),
      resolveDir: examples,
    },
    format: "cjs",
    write: false,
  });
  const program = new Script(
    `(function (require, module, killAt, Date) { ${outputFiles[0]?.text ?? ""} })`,
  ).runInThisContext() as (...given: unknown[]) => void;
  return {
    places,
    load(killAt, require, clock) {
      const module = { exports: {} };
      program(require, module, killAt, clock);
      return module.exports as Parts;
    },
  };
}
