/** As much of a name that the caller gave as may be shown: it may be a value that became a name by mistake. */
export function shownName(name: string): string {
  return /^[A-Za-z_]{1,40}$/.test(name) ? name : "*";
}
