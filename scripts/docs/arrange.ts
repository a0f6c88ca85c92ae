import { basename, dirname, relative } from "node:path";
import {
  type Application,
  Comment,
  type CommentDisplayPart,
  CommentTag,
  type Context,
  Converter,
  type DeclarationReflection,
  type DocumentReflection,
  normalizePath,
  ReflectionFlag,
  ReflectionKind,
} from "typedoc";
import type { Entry } from "./entries.ts";
import { groups } from "./groups.ts";
import { nameArguments } from "./nameArguments.ts";
import { readDocument } from "./readDocument.ts";

const text = (content: string): CommentDisplayPart => ({ kind: "text", text: content });

function putInto(group: string, reflection: DeclarationReflection): void {
  reflection.comment ??= new Comment();
  reflection.comment.blockTags.push(new CommentTag("@group", [text(group)]));
}

/** Links an operation's method and types to the page with its fields. */
function linkTo(page: DocumentReflection, { comment }: DeclarationReflection): void {
  const link: CommentDisplayPart = { kind: "inline-tag", tag: "@link", target: page, text: page.name };
  comment?.summary.push(text("\n\nFields, limits and answers: "), link, text("."));
}

/** The generated types keep their text in a tag that TypeDoc does not know. */
function takeDescription(comment: Comment | undefined): void {
  const description = comment?.getTag("@description");
  if (!comment || !description) return;
  comment.summary = description.content;
  comment.removeTags("@description");
}

/**
 * Names the entries as they are imported and the guides by their headings, groups both and the exports, and links what
 * belongs to an operation to its page. All of it follows from file and folder names, so that additions need no entry
 * here.
 */
export function arrange(app: Application, root: string, entries: readonly Entry[]): void {
  const pages = new Map<string, DocumentReflection>();

  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => {
    const file = page.project.files.getReflectionPath(page) ?? root;
    const path = relative(root, file);
    // As on GitHub, a folder shows its README.
    if (basename(path) === "README.md") page.project.files.registerReflectionPath(normalizePath(dirname(file)), page);
    const { title, group, language } = readDocument(root, path, entries[0]?.name);
    page.name = title;
    Object.assign(page.frontmatter, { group, language });
    if (group === "Operations") pages.set(title, page);
  });

  function place(context: Context, reflection: DeclarationReflection): void {
    const declaration = context.getSymbolFromReflection(reflection)?.declarations?.[0];
    const file = relative(root, declaration?.getSourceFile().fileName ?? root);
    if (reflection.kindOf(ReflectionKind.Module)) {
      reflection.name = entries.find(({ source }) => relative(root, source) === file)?.name ?? reflection.name;
      putInto("API reference", reflection);
      return;
    }
    nameArguments(reflection, declaration);
    const isExport = reflection.parent?.kindOf(ReflectionKind.Module) ?? false;
    const operation = isExport ? /^src\/operations\/(\w+)\.ts$/.exec(file)?.[1] : reflection.name;
    const page = pages.get(operation ?? "");
    if (page) linkTo(page, reflection);
    const group = groups.find(({ files }) => files.test(file));
    if (group && isExport) putInto(group.title, reflection);
  }

  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    for (const reflection of Object.values(context.project.reflections)) {
      takeDescription(reflection.comment);
      if (reflection.name === "__namedParameters") reflection.name = "input";
      if (!reflection.isDeclaration()) continue;
      // Every property is read-only and every variable constant, so these flags would be noise.
      reflection.setFlag(ReflectionFlag.Readonly, false);
      reflection.setFlag(ReflectionFlag.Const, false);
      place(context, reflection);
    }
  });
}
