/**
 * The groups of the exports, in the order of the site. The first pattern that matches the path of the file decides;
 * exports that match none are grouped by kind and come last.
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
