import { readFileSync } from "node:fs";
import ts from "typescript";

/**
 * What an editor shows a user of the package. It states the statements, too: to see what one more shows, write it there
 * under a heading of its own, and run `npm run build -- --accept`.
 */
export const editorReportFile = "docs/api/editor.md";

/** What stands before all statements. */
const preamble = `import { check, createClient, isApiError, isInvalidRequestError, isMarketError, isRateLimitError, requests } from "yandex-market-orders";
import type { CurrencyType, OrderDigitalItem, RuleId } from "yandex-market-orders";
const market = createClient({ apiKey: "k", campaignId: 1 });
declare const error: unknown;
const orderId = 59533171650;
const item = { id: 1, slip: "<p>Enter the key.</p>", activate_till: "2027-12-31" };
const items = [{ offerId: "SKU-1", count: 1 }];
const courierDelivery = { fullAddress: "…" };
`;

const typesOf = (entry: string): string => `${process.cwd()}/dist/${entry}.d.ts`;
const file = "program.ts";

interface Shown {
  /** The type, the names that are offered, or the messages. */
  readonly code: string;
  readonly words: string;
}

/** A language service, as editors have it, over a program that uses the types in dist/. */
function open(program: string): ts.LanguageService {
  return ts.createLanguageService({
    getCompilationSettings: () => ({
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      paths: { "yandex-market-orders": [typesOf("index")], "yandex-market-orders/*": [typesOf("*")] },
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot(name) {
      const text = name === file ? program : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
  });
}

interface Statement {
  readonly name: string;
  /** `|` is the place. */
  readonly text: string;
}

/** The statements of a section of the report: the first lines of its blocks of code. */
function statementsOf(section: string): Statement[] {
  const [, after = ""] = readFileSync(editorReportFile, "utf8").split(`\n## ${section}\n`);
  const [own = ""] = after.split("\n## ");
  const blocks = own.matchAll(/^### (.+)\n\n```ts\n(.+(?:\n(?!```).+)*)/gm);
  return Array.from(blocks, ([, name = "", text = ""]) => ({ name, text }));
}

function hover(service: ts.LanguageService, name: string, place: number): Shown {
  const { displayParts, documentation, tags = [] } = service.getQuickInfoAtPosition(name, place) ?? {};
  const tagged = tags.map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
  const words = [ts.displayPartsToString(documentation), ...tagged].filter(Boolean).join("\n\n");
  return { code: ts.displayPartsToString(displayParts), words };
}

function completions(service: ts.LanguageService, place: number): string {
  const { entries = [] } = service.getCompletionsAtPosition(file, place, {}) ?? {};
  const names = entries.flatMap(({ name, sortText, kindModifiers = "" }) => {
    const isDeprecated = kindModifiers.includes("deprecated");
    // Names of the place itself come before those in scope, deprecated ones after all others.
    if (sortText >= "15" && !isDeprecated) return [];
    return [`${name}${kindModifiers.includes("optional") ? "?" : ""}${isDeprecated ? " (deprecated)" : ""}`];
  });
  return names.join(", ");
}

/** The compiler's messages about a part of the program. */
function complaints(service: ts.LanguageService, from: number, to: number): string {
  const own = service.getSemanticDiagnostics(file).filter(({ start = 0 }) => start >= from && start < to);
  return own.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")).join("\n");
}

type Section = "Hovering" | "Completing" | "Mistakes";

/** What an editor shows at the statements of a section, each of which is run in a block of its own. */
function shownIn(section: Section): (Statement & Shown)[] {
  let program = preamble;
  const placed = statementsOf(section).map(({ name, text }) => {
    const from = program.length;
    program += `{\n${text.replace("|", "")}\n}\n`;
    return { name, text, from, to: program.length, place: from + "{\n".length + text.indexOf("|") };
  });
  const service = open(`${program}export {};\n`);
  return placed.map(({ name, text, from, to, place }) => {
    if (section === "Hovering") return { name, text, ...hover(service, file, place) };
    const code = section === "Completing" ? completions(service, place) : complaints(service, from, to);
    return { name, text, code, words: "" };
  });
}

/** The compiler's messages about each mistake. */
export const messages = (): Record<string, string> =>
  Object.fromEntries(shownIn("Mistakes").map(({ name, code }) => [name, code]));

/** Every public name of an entry point, followed by the fields of an interface or a class. */
function names(entry: string): [name: string, shown: Shown[]][] {
  const types = typesOf(entry);
  const service = open(`import "yandex-market-orders${entry === "index" ? "" : `/${entry}`}";`);
  const checker = service.getProgram()?.getTypeChecker();
  const source = service.getProgram()?.getSourceFile(types);
  const library = source && checker?.getSymbolAtLocation(source);
  if (!checker || !library) throw new Error(`${types} is not a module`);
  const show = ({ declarations: [declaration] = [] }: ts.Symbol): Shown[] => {
    const name = declaration && ts.getNameOfDeclaration(declaration);
    return name ? [hover(service, name.getSourceFile().fileName, name.getStart())] : [];
  };
  const shown = checker.getExportsOfModule(library).map((symbol): [string, Shown[]] => {
    const hasFields = symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class);
    const fields = hasFields ? [...(symbol.members?.values() ?? [])] : [];
    return [symbol.name, [symbol, ...fields].flatMap(show)];
  });
  return shown.sort(([one], [other]) => (one < other ? -1 : 1));
}

const block = (...texts: string[]): string => `\`\`\`ts\n${texts.join("\n\n")}\n\`\`\`\n`;
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, " ");
const listed = ({ code, words }: Shown): string => `- \`${onOneLine(code)}\`${words && `<br>${onOneLine(words)}`}\n`;

/** The report as it should be. */
export function editorReport(): string {
  const sections = (["Hovering", "Completing", "Mistakes"] as const).flatMap((section) => [
    `## ${section}\n`,
    ...shownIn(section).map(
      ({ name, text, code, words }) => `### ${name}\n\n${block(text, code)}${words && `\n${words}\n`}`,
    ),
  ]);
  const entries = ["index", "cis", "redis", "undici", "mock"].flatMap((entry) => [
    entry === "index" ? "## Names\n" : `## Names of /${entry}\n`,
    ...names(entry).map(([name, [{ code, words } = { code: "", words: "" }, ...fields]]) =>
      [`### ${name}\n`, block(code), words && `${words}\n`, fields.map(listed).join("")].filter(Boolean).join("\n"),
    ),
  ]);
  return [
    "# What an editor shows\n",
    "The statements are written by hand, here alone, and what follows each by `npm run build -- --accept`, with TypeScript's own language service. `|` is where the pointer or the caret is.\n",
    ...sections,
    ...entries,
  ].join("\n");
}
