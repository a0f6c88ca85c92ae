import ts from "typescript";
import { completions, hovers, mistakes, preamble, type Statements } from "./statements.ts";

const typesOf = (entry: string): string => `${process.cwd()}/dist/${entry}.d.ts`;
const file = "program.ts";

interface Shown {
  /** The type, or the names that are offered. */
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

/** Runs each statement in a block of its own, and asks at its place. */
function ask<Answer>(
  statements: Statements,
  answer: (service: ts.LanguageService, at: { place: number; start: number; end: number }) => Answer,
): Record<string, Answer> {
  let program = preamble;
  const asked = Object.entries(statements).map(([name, statement]) => {
    const start = program.length;
    program += `{\n${statement.replace("|", "")}\n}\n`;
    return { name, place: start + "{\n".length + statement.indexOf("|"), start, end: program.length };
  });
  const service = open(`${program}export {};\n`);
  return Object.fromEntries(asked.map(({ name, ...at }) => [name, answer(service, at)]));
}

function hover(service: ts.LanguageService, name: string, place: number): Shown {
  const { displayParts, documentation, tags = [] } = service.getQuickInfoAtPosition(name, place) ?? {};
  const tagged = tags.map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
  const words = [ts.displayPartsToString(documentation), ...tagged].filter(Boolean).join("\n\n");
  return { code: ts.displayPartsToString(displayParts), words };
}

function offered(service: ts.LanguageService, place: number): string {
  const { entries = [] } = service.getCompletionsAtPosition(file, place, {}) ?? {};
  // Names of the place itself come before those in scope, deprecated ones after all others.
  const own = entries.filter(
    ({ sortText, kindModifiers = "" }) => sortText < "15" || kindModifiers.includes("deprecated"),
  );
  return own
    .map(({ name, kindModifiers = "" }) => {
      const optional = kindModifiers.includes("optional") ? "?" : "";
      return `${name}${optional}${kindModifiers.includes("deprecated") ? " (deprecated)" : ""}`;
    })
    .join(", ");
}

/** The compiler's messages about each mistake. */
export function messages(): Record<string, string> {
  let errors: readonly ts.Diagnostic[] | undefined;
  return ask(mistakes, (service, { start: from, end }) => {
    errors ??= service.getSemanticDiagnostics(file);
    const own = errors.filter(({ start = 0 }) => start >= from && start < end);
    return own.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")).join("\n");
  });
}

/** Every public name of an entry point, and the fields of each interface. */
function names(entry: string): Record<string, Shown[]> {
  const types = typesOf(entry);
  const service = open(`import "yandex-market-orders${entry === "index" ? "" : `/${entry}`}";`);
  const checker = service.getProgram()?.getTypeChecker();
  const source = service.getProgram()?.getSourceFile(types);
  const library = source && checker?.getSymbolAtLocation(source);
  if (!checker || !library) throw new Error(`${types} is not a module`);
  const show = ({ declarations = [] }: ts.Symbol): Shown[] =>
    declarations.slice(0, 1).flatMap((declaration) => {
      const name = ts.getNameOfDeclaration(declaration);
      return name ? [hover(service, name.getSourceFile().fileName, name.getStart())] : [];
    });
  const shown = checker.getExportsOfModule(library).map((symbol) => {
    const fields =
      symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class) ? [...(symbol.members?.values() ?? [])] : [];
    return [symbol.name, [symbol, ...fields].flatMap(show)] as const;
  });
  return Object.fromEntries(shown.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const block = (...texts: string[]): string => `\`\`\`ts\n${texts.join("\n\n")}\n\`\`\`\n`;
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, " ");
const listed = ({ code, words }: Shown): string => `- \`${onOneLine(code)}\`${words && `<br>${onOneLine(words)}`}\n`;

/** A section that shows each statement and what the editor says about it. */
function section(title: string, statements: Statements, answers: Record<string, string | Shown>): string[] {
  const shown = Object.entries(answers).map(([name, answer]) => {
    const { code, words } = typeof answer === "string" ? { code: answer, words: "" } : answer;
    return `### ${name}\n\n${block(statements[name] ?? "", code)}${words && `\n${words}\n`}`;
  });
  return [`## ${title}\n`, ...shown];
}

/** What an editor shows a user of the package: docs/api/editor.md. */
export function editorReport(): string {
  return [
    "# What an editor shows\n",
    "Written by `npm run build -- --accept` with TypeScript's own language service. `|` is where the pointer or the caret is.\n",
    ...section(
      "Hovering",
      hovers,
      ask(hovers, (service, { place }) => hover(service, file, place)),
    ),
    ...section(
      "Completing",
      completions,
      ask(completions, (service, { place }) => offered(service, place)),
    ),
    ...section("Mistakes", mistakes, messages()),
    ...["index", "cis", "redis", "undici", "mock"].flatMap((entry) => [
      entry === "index" ? "## Names\n" : `## Names of /${entry}\n`,
      ...Object.entries(names(entry)).map(([name, [shown, ...fields]]) => {
        const [code = "", words = ""] = [shown?.code, shown?.words];
        return [`### ${name}\n`, block(code), words && `${words}\n`, fields.map(listed).join("")]
          .filter(Boolean)
          .join("\n");
      }),
    ]),
  ].join("\n");
}
