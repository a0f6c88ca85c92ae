const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Over the network, only what nobody can tamper with: https, or this machine. */
export function isAllowed(url: URL): boolean {
  if (url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && loopback.has(url.hostname));
}
