/**
 * What the exports of a file are about, in the order of the site; the first pattern that the path of the file matches
 * decides. What matches none is grouped by its kind and comes last.
 */
export const groups: readonly { readonly title: string; readonly files: RegExp }[] = [
  { title: "Client", files: /^src\/(client|marketCall)\./ },
  { title: "Checks", files: /^src\/(check|standardSchema)\.|\/(issue|ruleId)\./ },
  { title: "Inputs and results", files: /^src\/operations\/|^generated\// },
  { title: "Guards", files: /^src\/errors\/guards\./ },
  { title: "Errors", files: /^src\/errors\// },
  { title: "Hooks", files: /\/hooks\./ },
  { title: "Transport", files: /^src\/transport\// },
  { title: "Options", files: /^src\/(options|answer)\// },
];
