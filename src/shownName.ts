/** The caller's name if it is safe to show, else `*`: a secret may have been used as a name by mistake. */
export function shownName(name: string): string {
  return /^[A-Za-z_]{1,40}$/.test(name) ? name : "*";
}
