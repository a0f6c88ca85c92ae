/** The one table: of each kind of fact, what a change means to callers, and how two of one place hold together. */
import { Rate } from "./Rate.ts";

/** What a fact says; a list is sorted. A flag is a fact only where it is set. */
export type Value = string | number | boolean | readonly string[] | Rate;
type Maybe = Value | undefined;

export const groups = ["breaking", "unreadable", "relaxing", "additions", "prose"] as const;
export type Group = (typeof groups)[number];
/** A group, or one for senders of a request and one for readers of a response; undefined: it means nothing to them. */
type Verdict = Group | undefined | readonly [senders: Group | undefined, readers: Group | undefined];
type Judge = (ours: Maybe, theirs: Maybe) => Verdict;
type Join = (one: Value, other: Value) => Value;

interface Row {
  /** What it means that a fact came, and that it went. */
  readonly come?: Verdict;
  readonly gone?: Verdict;
  /** What a change means, if that depends on the values. */
  readonly judge?: Judge;
  /** For a list, any of which will do: what it means that one came, and that one went. Each is told by itself. */
  readonly each?: readonly [come: Verdict, gone: Verdict];
  /** What two facts of one place say together, as members of allOf do. By default they are one list. */
  readonly join?: Join;
}

/** Less, or more, may be sent or come back than before. */
const less: Verdict = ["breaking", "relaxing"];
const more: Verdict = ["relaxing", "breaking"];
/** An opened or dropped list harms nobody: Market says that its lists grow. */
const grown: Verdict = ["relaxing", "additions"];

export const items = (value: Maybe): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
export const unique = (all: readonly string[]): string[] => [...new Set(all)].sort();
const union: Join = (one, other) => (Array.isArray(one) ? unique([...items(one), ...items(other)]) : one);
const common = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((item) => other.includes(item));
/** What only the first, and what only the second list holds. */
function apart(one: readonly string[], other: readonly string[]): [string[], string[]] {
  const [ours, theirs] = [new Set(one), new Set(other)];
  return [one.filter((item) => !theirs.has(item)), other.filter((item) => !ours.has(item))];
}

/** All of a list hold at once. If some come and some go, nobody can tell which are stricter. */
function conditions(ours: Maybe, theirs: Maybe): Verdict {
  const [left, arrived] = apart(items(ours), items(theirs));
  if (left.length > 0) return arrived.length > 0 ? "breaking" : more;
  return arrived.length > 0 ? less : undefined;
}

/** All allowed types; numbers include whole ones. */
function typesOf(value: Maybe): readonly string[] {
  const types = value === undefined ? ["string", "number", "boolean", "object", "array", "null"] : items(value);
  return types.includes("number") ? [...types, "integer"] : types;
}
export function haveCommonType(ours: Maybe, theirs: Maybe): boolean {
  const [one, other] = [ours, theirs].map((types) => typesOf(types).filter((name) => name !== "null"));
  return (one?.length === 0 && other?.length === 0) || common(one ?? [], other ?? []).length > 0;
}
export function typeText(value: Maybe): string {
  if (value === undefined) return "any type";
  const [names, none] = apart(items(value), ["null"]);
  return [...names, ...(none.length > 0 ? [] : ["null"])].join(" or ") || "nothing";
}

/** Market's tags name the selling models among other things. */
function models(ours: Maybe, theirs: Maybe): Verdict {
  const named = [ours, theirs].map((tags) => common(["dbs", "express", "fbs", "fby", "laas"], items(tags)));
  const [left, arrived] = apart(named[0] ?? [], named[1] ?? []);
  if (left.length > 0) return "breaking";
  return arrived.length > 0 && named[0]?.length ? "additions" : "prose";
}

/** Any one is enough; an empty list needs none. */
function scopes(ours: Maybe, theirs: Maybe): Verdict {
  const [one, other] = [items(ours), items(theirs)];
  if (one.length > 0) return other.length > 0 ? undefined : "relaxing";
  if (other.length > 0) return ours === undefined ? "additions" : "breaking";
  return undefined;
}

/** No caller sends the names of parameters in a path. */
const erased = (url: Maybe): string => String(url).replaceAll(/\{[^}]*\}/g, "{}");
/** A part of a call, with all that is below it: its value only describes it. */
function part(ours: Maybe, theirs: Maybe): Verdict {
  if (ours !== undefined) return "breaking";
  return String(theirs).startsWith("required") ? ["breaking", "additions"] : "additions";
}
function status(ours: Maybe, theirs: Maybe): Verdict {
  const isError = /^[45]|^default$/.test(String(ours ?? theirs));
  return isError ? (ours === undefined ? "additions" : "relaxing") : "breaking";
}

/** The strictest figure counts. A text stands for a limit that is not understood. */
const rate: Row = {
  judge: (ours, theirs) => {
    if (typeof ours === "string" || typeof theirs === "string") return "unreadable";
    return !(theirs instanceof Rate) || (ours instanceof Rate && theirs.allowsAllOf(ours)) ? "relaxing" : "breaking";
  },
  join: (one, other) => {
    if (one instanceof Rate && other instanceof Rate) return one.isStricterThan(other) ? one : other;
    return [one, other].filter((value) => !(value instanceof Rate)).join("; ");
  },
};

/** A limit is a number, or `5, itself excluded`. */
function limit(isLeast: boolean): Row {
  const isStricter: (one: Value, other: Value) => boolean = (one, other) => {
    const [bound, before] = [parseFloat(String(one)), parseFloat(String(other))];
    return bound === before ? typeof one === "string" : bound > before === isLeast;
  };
  return {
    judge: (ours, theirs) => (ours === undefined || (theirs !== undefined && isStricter(theirs, ours)) ? less : more),
    join: (one, other) => (isStricter(one, other) ? one : other),
  };
}

/** Each format includes all values of the other; and to state `int64` or `double` of a number excludes nothing. */
const wider: Readonly<Record<string, string>> = { int32: "int64", float: "double" };
function format(ours: Maybe, theirs: Maybe): Verdict {
  const [one, other] = [items(ours).join(), items(theirs).join()];
  if (["int64", "double"].includes(one + other)) return "additions";
  return wider[one] === other ? more : wider[other] === one ? less : conditions(ours, theirs);
}

const rows: readonly (readonly [kinds: string, Row])[] = [
  // The call.
  ["operationId, method, style", { judge: () => "breaking" }],
  ["url", { judge: (ours, theirs) => (erased(ours) === erased(theirs) ? "prose" : "breaking") }],
  ["server, security", { each: ["additions", "breaking"] }],
  ["deprecated", { come: "additions", gone: "relaxing" }],
  ["tags", { judge: models }],
  ["sellers", { each: ["relaxing", "breaking"] }],
  // All of these are needed; where the whole way came or went, that is told.
  ["oauth scopes", { each: ["breaking", "relaxing"] }],
  ["scopes", { judge: scopes, each: ["relaxing", "breaking"] }],
  ["quota, parallel", rate],
  // Its parts.
  ["parameter, body, field", { judge: part }],
  ["status", { judge: status }],
  ["operation, header, content", { come: "additions", gone: "breaking" }],
  // What a schema allows. Of additionalProperties, only `false` is a fact.
  ["required, uniqueItems, additionalProperties", { come: less, gone: more }],
  // More types are less of a condition.
  [
    "type",
    {
      judge: (ours, theirs) => conditions(typesOf(theirs), typesOf(ours)),
      join: (one, other) => common(typesOf(one), typesOf(other)),
    },
  ],
  [
    "enum",
    { come: less, gone: grown, each: ["additions", less], join: (one, other) => common(items(one), items(other)) },
  ],
  // Whether a list of values may grow, where both have one.
  [
    "open",
    {
      judge: (ours, theirs) =>
        ours === undefined || theirs === undefined ? undefined : theirs === true ? grown : less,
      join: (one, other) => one === true && other,
    },
  ],
  // Nobody writes steps that do not fit each other.
  ["minLength, minItems, minProperties, minimum, multipleOf", limit(true)],
  ["maxLength, maxItems, maxProperties, maximum", limit(false)],
  ["format", { judge: format }],
  ["oneOf, anyOf", { come: less, gone: more, each: [more, less] }],
  // A trimmed value may be sent with white space around it; in a response this means nothing.
  ["trimmed", { come: ["relaxing", undefined], gone: ["breaking", undefined] }],
  ["default", { judge: (ours) => [ours === undefined ? "additions" : "breaking", "prose"] }],
];
const table = new Map(rows.flatMap(([kinds, row]) => kinds.split(", ").map((kind) => [kind, row] as const)));

/** Prose is of a kind such as `prose description`; any other keyword restricts in a way that is not known here. */
const rowOf = (kind: string): Row =>
  table.get(kind) ?? { judge: kind.startsWith("prose ") ? () => "prose" : conditions };

export function join(kind: string, one: Value, other: Value): Value {
  return (rowOf(kind).join ?? union)(one, other);
}

/** What has changed between two facts that differ: the verdict, and what each side says. */
export function changes(kind: string, ours: Maybe, theirs: Maybe): (readonly [Verdict, ours: Maybe, theirs: Maybe])[] {
  const { come, gone, judge, each } = rowOf(kind);
  const verdict = judge ? judge(ours, theirs) : ours === undefined ? come : theirs === undefined ? gone : undefined;
  if (!each || verdict || ours === undefined || theirs === undefined) return [[verdict, ours, theirs]];
  const [left, arrived] = apart(items(ours), items(theirs));
  return [
    [left.length > 0 ? each[1] : undefined, left, undefined],
    [arrived.length > 0 ? each[0] : undefined, undefined, arrived],
  ];
}
