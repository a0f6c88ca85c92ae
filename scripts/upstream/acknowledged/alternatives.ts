/** The paths that one with alternatives stands for: `{200,400} status` is `200 status` and `400 status`. */
export function alternatives(path: string): string[] {
  const [whole, list] = /\{([^{}]*)\}/.exec(path) ?? [];
  if (whole === undefined || list === undefined) return [path];
  return list.split(",").flatMap((one) => alternatives(path.replace(whole, one.trim())));
}
