import { isList } from "../isList.ts";
import { isObject } from "../isObject.ts";
import { failureKindOf } from "./transportFailure.ts";

// The request cannot have left. Patterns where a family means nothing else: they take less room than its names.
const neverConnected = [
  // The name was not found, or no connection came about; the last three are Bun's.
  /^E(NOTFOUND|AI_[A-Z]{3,10}|CONNREFUSED)$/,
  /^(UND_ERR_(CONNECT_TIMEOUT|PRX_TLS)|ConnectionRefused|FailedToOpenSocket|DNSLookupFailed)$/,
  // A certificate was not accepted.
  /^(CERT_[A-Z_]{3,30}|([A-Z]+_){0,2}SELF_SIGNED_CERT(_IN_CHAIN)?|ERR_TLS_(CERT_ALTNAME_INVALID|HANDSHAKE_TIMEOUT))$/,
  /^(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH)$/,
  // TLS was not agreed on, or the other side does not speak it. By name: others of the family come only later.
  /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|\w*PROTOCOL(_VERSION|S_AVAILABLE)?|\w*(HANDSHAKE_FAILURE|UNRECOGNIZED_NAME))$/,
];

// By the runtime's own words, the only sign by which these differ from the same code of a request on its way. Deno gives
// no code; it tells a connection that failed (`Connect`) from one that was lost (`SendRequest`). And a fetch refuses some
// ports outright.
const neverConnectedByWords = new Map<unknown, RegExp>([
  ["ECONNRESET", /^Client network socket disconnected before secure TLS connection was established$/],
  ["UND_ERR_ABORTED", /^Proxy response \(\d+\) !== 200 when HTTP Tunneling$/],
  [undefined, /^((error sending request for url \(\S*\): )?client error \(Connect\)(:.*)?|bad port)$/s],
]);

const deepest = 5;
const most = 50;

/** Of the error, its causes and the members of its aggregates, those that have none themselves; none if they are too many. */
function leaves(error: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const met = new Set([error].filter(isObject));
  for (const one of met) {
    if (met.size > most) return [];
    const { cause, errors } = one;
    const inner = [...(isList(errors) ? errors.slice(0, most) : []), cause].filter(isObject);
    if (inner.length === 0) found.push(one);
    for (const next of inner) met.add(next);
  }
  return found;
}

function proves({ code, syscall, message }: Record<string, unknown>, thrown: unknown): boolean {
  const words = neverConnectedByWords.get(code);
  if (words) return typeof message === "string" && words.test(message);
  if (typeof code !== "string" || syscall === "read" || syscall === "write") return false;
  // An established connection can also end as unreachable or timed out, and node-fetch leaves out the syscall. To bind
  // comes before it, where a dispatcher has a `localAddress`.
  if (/^E(TIMEDOUT|ADDRNOTAVAIL|(HOST|NET)(UNREACH|DOWN))$/.test(code))
    return syscall === "connect" || syscall === "bind";
  // So can TLS, by an alert or plain text in its midst. Node's fetch does not tell of it then; what is made over
  // node:https, as node-fetch is, does, in the words of a connection that never came about.
  if (code.startsWith("ERR_SSL_") && !(isObject(thrown) && thrown["message"] === "fetch failed")) return false;
  return neverConnected.some((codes) => codes.test(code));
}

/** Whether a transport knows, or its error proves by its own code, that the server never saw the request. */
export function provesNotSent(error: unknown): boolean {
  if (failureKindOf(error) === "nothing was sent") return true;
  try {
    const all = leaves(error);
    return all.length > 0 && all.every((leaf) => proves(leaf, error));
  } catch {
    // Its fields throw: it proves nothing.
    return false;
  }
}

// What runtimes say, word for word. Any other message may quote the request, its headers or the answer.
const runtimeMessages =
  /^(nothing was sent|this runtime has no fetch|fetch failed|terminated|other side closed|bad port|Network connection lost\.?|self-signed certificate|certificate has expired)$/;
const errorName = /^(?=.{1,40}$)[A-Za-z]*(Error|Exception)$/;
const systemCode = /^(E[A-Z]{2,20}|EAI_[A-Z]{3,10}|(ERR|UND_ERR|HPE|CERT|UNABLE_TO)_[A-Z0-9_]{2,60})$/;
const systemCall = /^(connect|read|write|getaddrinfo)$/;

function standIn(error: Record<string, unknown>, redact: (text: string) => string, depth: number): Error {
  const shown = (text: unknown, ...forms: readonly RegExp[]): string | undefined =>
    typeof text === "string" && forms.some((form) => form.test(text)) && redact(text) === text ? text : undefined;
  const cause = depth < deepest ? describe(error["cause"], redact, depth + 1) : undefined;
  const name = shown(error["name"], errorName);
  const code = shown(error["code"], systemCode, ...neverConnected);
  const syscall = shown(error["syscall"], systemCall);
  const said = shown(error["message"], runtimeMessages) ?? [syscall, code].filter(Boolean).join(" ");
  const copy = new Error(said, cause && { cause });
  if (name) Object.defineProperty(copy, "name", { value: name, configurable: true });
  return Object.assign(copy, code && { code }, syscall && { syscall });
}

/**
 * A stand-in for what a transport threw: its name, its code and its causes, and its message only if it is one of the
 * runtime's own. The thing itself may hold the token, the body or a whole request, and so may its words.
 */
export function describe(error: unknown, redact: (text: string) => string, depth = 0): Error | undefined {
  if (!isObject(error)) return undefined;
  try {
    return standIn(error, redact, depth);
  } catch {
    return new Error("The transport threw an unreadable error");
  }
}
