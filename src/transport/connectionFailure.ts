import { isList, isObject } from "../isObject.ts";
import { withoutPrototype } from "../prototype.ts";
import { failureKindOf } from "./TransportFailure.ts";

// A proxy opened no tunnel to the server, whatever the cause of that. The last is Bun's.
const noTunnel = /^(UND_ERR_(PRX_[A-Z]{3,10}|SOCKS5[A-Z0-9_]{0,40})|ERR_PROXY_TUNNEL)$/;

// With these codes the request cannot have left. Patterns, where all matching codes mean this, are shorter than lists.
const neverConnected = [
  noTunnel,
  // Next.js refuses what would make a page dynamic that must be static.
  /^NEXT_STATIC_GEN_BAILOUT$/,
  // The name was not found or no connection was made; the last three are Bun's.
  /^E(NOTFOUND|AI_[A-Z]{3,10}|CONNREFUSED)$/,
  /^(UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|DNSLookupFailed)$/,
  // A certificate was rejected.
  /^(CERT_[A-Z_]{3,30}|([A-Z]+_){0,2}SELF_SIGNED_CERT(_IN_CHAIN)?|ERR_TLS_(CERT_ALTNAME_INVALID|HANDSHAKE_TIMEOUT))$/,
  /^(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH)$/,
  // The TLS handshake failed, or the other side does not speak TLS. Listed, because other ERR_SSL codes come later.
  /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|\w*PROTOCOL(_VERSION|S_AVAILABLE)?|\w*(HANDSHAKE_FAILURE|UNRECOGNIZED_NAME))$/,
];

// Only the runtime's message tells these from the same code for a request already under way. Deno sets no code; it says
// `Connect` if the connection failed and `SendRequest` if it was lost. And fetch refuses some ports outright.
const neverConnectedByWords = new Map<unknown, RegExp>([
  ["ECONNRESET", /^Client network socket disconnected before secure TLS connection was established$/],
  ["UND_ERR_ABORTED", /^Proxy response \(\d+\) !== 200 when HTTP Tunneling$/],
  [undefined, /^((error sending request for url \(\S*\): )?client error \(Connect\)(:.*)?|bad port)$/s],
]);

const maxDepth = 5;
const maxErrors = 50;

/** Of the error, its causes and aggregated errors, those that contain no others of weight; none if there are too many. */
function leaves(error: unknown): Record<string, unknown>[] {
  const leafErrors: Record<string, unknown>[] = [];
  const met = new Set([error].filter(isObject));
  for (const one of met) {
    if (met.size > maxErrors) return [];
    const { code, cause, errors } = one;
    const isEnd = typeof code === "string" && noTunnel.test(code);
    const inner = isEnd ? [] : [...(isList(errors) ? errors.slice(0, maxErrors) : []), cause].filter(isObject);
    if (inner.length === 0) leafErrors.push(one);
    for (const next of inner) met.add(next);
  }
  return leafErrors;
}

function proves({ code, syscall, message }: Record<string, unknown>, thrown: unknown): boolean {
  const words = neverConnectedByWords.get(code);
  if (words) return typeof message === "string" && words.test(message);
  if (typeof code !== "string" || syscall === "read" || syscall === "write") return false;
  // An established connection can also become unreachable or time out, and node-fetch leaves out the syscall. `bind`
  // comes before connecting, if a dispatcher has a `localAddress`.
  if (/^E(TIMEDOUT|ADDRNOTAVAIL|(HOST|NET)(UNREACH|DOWN))$/.test(code))
    return syscall === "connect" || syscall === "bind";
  // So can a TLS session, by an alert or plain text in the middle. Node's fetch does not report these codes then, but
  // clients over node:https, such as node-fetch, report the same ones as for a connection that was never made.
  if (code.startsWith("ERR_SSL_") && !(isObject(thrown) && thrown["message"] === "fetch failed")) return false;
  return neverConnected.some((codes) => codes.test(code));
}

/** Whether the transport knows, or the code of its error proves, that the server never saw the request. */
export function provesNotSent(error: unknown): boolean {
  if (failureKindOf(error) === "nothing was sent") return true;
  try {
    const all = leaves(error);
    return all.length > 0 && all.every((leaf) => proves(leaf, error));
  } catch {
    // Reading its fields throws: it proves nothing.
    return false;
  }
}

/**
 * The mark of the error with which the fetch of Next.js, before it sends anything, ends the prerendering of a page that
 * must not be cached. Next.js looks for it in what the page throws, and then renders the page at each request.
 */
export function prerenderMark(error: unknown): string | undefined {
  try {
    const mark = isObject(error) ? error["digest"] : undefined;
    return mark === "DYNAMIC_SERVER_USAGE" || mark === "HANGING_PROMISE_REJECTION" ? mark : undefined;
  } catch {
    return undefined;
  }
}

// Known messages of runtimes and of this library. Any other may quote the request, its headers or the response.
const runtimeMessages =
  /^(nothing was sent|this runtime has no fetch|fetch failed|terminated|other side closed|bad port|Network connection lost\.?|self-signed certificate|certificate has expired|Proxy response \(\d{3}\) !== 200 when HTTP Tunneling)$|^Proxy refused to open a tunnel: \d{3}/;
const errorName = /^(?=.{1,40}$)[A-Za-z]*(Error|Exception)$/;
const systemCode = /^(E[A-Z]{2,20}|EAI_[A-Z]{3,10}|(ERR|UND_ERR|HPE|CERT|UNABLE_TO)_[A-Z0-9_]{2,60})$/;
const systemCall = /^(connect|read|write|getaddrinfo)$/;

function safeCopy(error: Record<string, unknown>, redact: (text: string) => string, depth: number): Error {
  const shown = (text: unknown, ...forms: readonly RegExp[]): string | undefined => {
    const [match] = typeof text === "string" ? forms.flatMap((form) => form.exec(text)?.[0] ?? []) : [];
    return match !== undefined && redact(match) === match ? match : undefined;
  };
  const cause = depth < maxDepth ? safeCause(error["cause"], redact, depth + 1) : undefined;
  const name = shown(error["name"], errorName);
  const code = shown(error["code"], systemCode, ...neverConnected);
  const syscall = shown(error["syscall"], systemCall);
  const message = shown(error["message"], runtimeMessages) ?? [syscall, code].filter(Boolean).join(" ");
  const copy = new Error(message, cause && { cause });
  if (name) Object.defineProperty(copy, "name", withoutPrototype({ value: name, configurable: true }));
  return Object.assign(copy, code && { code }, syscall && { syscall });
}

/**
 * A copy of what a transport threw that is safe to show: name, code, causes, and the message only if it is a known one.
 * The original and its message may contain the token, the body or a whole request.
 */
export function safeCause(error: unknown, redact: (text: string) => string, depth = 0): Error | undefined {
  if (!isObject(error)) return undefined;
  try {
    return safeCopy(error, redact, depth);
  } catch {
    return new Error("The transport threw an unreadable error");
  }
}

/** Why there was no connection; takes the safe copy of the error. */
export function whyNoConnection(cause: Error | undefined): string {
  const codes = leaves(cause).map(({ code }) => code);
  if (/refused/i.test(codes.join())) return "the connection was refused";
  return /NOTFOUND|EAI_|DNS/.test(codes.join()) ? "the host was not found" : "no connection could be made";
}
