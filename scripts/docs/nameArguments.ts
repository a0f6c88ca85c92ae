import { type DeclarationReflection, ReferenceType, type SomeType } from "typedoc";
import ts from "typescript";

/** The type arguments of a declared type as written, if each is a plain name. */
function writtenNames(declaration: ts.Declaration | undefined): (string | undefined)[] {
  if (!declaration || !ts.isPropertySignature(declaration)) return [];
  const { type } = declaration;
  if (!type || !ts.isTypeReferenceNode(type)) return [];
  return (type.typeArguments ?? []).map((argument) =>
    ts.isTypeReferenceNode(argument) && !argument.typeArguments ? argument.typeName.getText() : undefined,
  );
}

/**
 * Shows `Method<VerifyOrderEacInput, VerifyOrderEacResult>` as written: TypeDoc no longer sees the name of an alias of an
 * indexed type, and would show the whole object.
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
