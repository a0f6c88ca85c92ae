import { type DeclarationReflection, ReferenceType, type SomeType } from "typedoc";
import ts from "typescript";

/** The names that the arguments of a declared type were written with, where each is a plain name. */
function writtenNames(declaration: ts.Declaration | undefined): (string | undefined)[] {
  if (!declaration || !ts.isPropertySignature(declaration)) return [];
  const { type } = declaration;
  if (!type || !ts.isTypeReferenceNode(type)) return [];
  return (type.typeArguments ?? []).map((argument) =>
    ts.isTypeReferenceNode(argument) && !argument.typeArguments ? argument.typeName.getText() : undefined,
  );
}

/**
 * Shows `Method<VerifyOrderEacInput, VerifyOrderEacResult>` as it was written: an alias of an indexed type has lost its
 * name when TypeDoc asks for it, and the whole object would stand there.
 */
export function nameArguments(reflection: DeclarationReflection, declaration: ts.Declaration | undefined): void {
  const { type, project } = reflection;
  if (!(type instanceof ReferenceType) || !type.typeArguments) return;
  const names = writtenNames(declaration);
  type.typeArguments = type.typeArguments.map((argument, index): SomeType => {
    const name = names[index];
    const target = reflection.parent?.parent?.getChildByName([name ?? ""]);
    return name !== undefined && target ? ReferenceType.createResolvedReference(name, target, project) : argument;
  });
}
