/** The one table: of each kind of fact, how two of them hold together, and what a change means to callers. */
import { Rate } from "./Rate.ts";

/** What a fact says; a list is sorted. A flag is a fact only where it is set. */
export type Value = string | number | boolean | readonly string[] | Rate;
type Maybe = Value | undefined;

export const groups = ["breaking", "unreadable", "relaxing", "additions", "prose"] as const;
export type Group = (typeof groups)[number];
/** The group for senders of a request and for readers of a response; undefined: it means nothing to them. */
type Verdict = readonly [Group | undefined, Group | undefined];
type Judge = (ours: Maybe, theirs: Maybe) => Verdict;
type Join = (one: Value, other: Value) => Value;

interface Kind {
  /** What two facts of one place say together, as members of allOf do. */
  readonly join: Join;
  /** What has changed between two facts that differ. */
  readonly changes: (ours: Maybe, theirs: Maybe) => readonly (readonly [Verdict, ours: Maybe, theirs: Maybe])[];
}

const both = (group?: Group): Verdict => [group, group];
const silent = both();
const breaking = both("breaking");
const relaxing = both("relaxing");
const added = both("additions");
const prose = both("prose");
/** Less, or more, may be sent or come back than before. */
const less: Verdict = ["breaking", "relaxing"];
const more: Verdict = ["relaxing", "breaking"];
/** An opened or dropped list harms nobody: Market says that its lists grow. */
const grown: Verdict = ["relaxing", "additions"];

export const items = (value: Maybe): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
export const unique = (all: readonly string[]): string[] => [...new Set(all)].sort();
function without(one: readonly string[], other: readonly string[]): readonly string[] {
  const others = new Set(other);
  return one.filter((item) => !others.has(item));
}
const first: Join = (one) => one;
const union: Join = (one, other) => unique([...items(one), ...items(other)]);
const common: Join = (one, other) => without(items(one), without(items(one), items(other)));

/** One verdict for each: a fact came, it went, it is another. */
const kind = (come: Verdict | Judge, gone: Verdict | Judge, other: Verdict | Judge = silent, join = first): Kind => ({
  join,
  changes: (ours, theirs) => {
    const verdict = ours === undefined ? come : theirs === undefined ? gone : other;
    return [[typeof verdict === "function" ? verdict(ours, theirs) : verdict, ours, theirs]];
  },
});

/** Any of a list will do: a verdict for what came and for what went, and for a list that begins or ends. */
const anyOf = (come: Verdict, gone: Verdict, begins = silent, ends = silent, join = union): Kind => ({
  join,
  changes: (ours, theirs) => {
    if (ours === undefined || theirs === undefined) return kind(begins, ends).changes(ours, theirs);
    const [left, arrived] = [without(items(ours), items(theirs)), without(items(theirs), items(ours))];
    return [
      [left.length > 0 ? gone : silent, left, undefined],
      [arrived.length > 0 ? come : silent, undefined, arrived],
    ];
  },
});

/** All of a list hold at once. If some come and some go, nobody can tell which are stricter. */
const allOf = (come: Verdict, gone: Verdict, read = items): Judge => {
  return (ours, theirs) => {
    const [left, arrived] = [without(read(ours), read(theirs)), without(read(theirs), read(ours))];
    if (left.length > 0 && arrived.length > 0) return breaking;
    return left.length > 0 ? gone : arrived.length > 0 ? come : silent;
  };
};

const conditions = kind(less, more, allOf(less, more), union);
/** Market's tags name the selling models among other things. */
const models: Judge = (ours, theirs) => {
  const [one, other] = [ours, theirs].map((tags) =>
    items(tags).filter((tag) => ["dbs", "express", "fbs", "fby", "laas"].includes(tag)),
  );
  const come = one?.length === 0 ? prose : added;
  const verdict = allOf(come, breaking)(one, other);
  return verdict === silent ? prose : verdict;
};
/** No caller sends the names of parameters in a path. */
const erased = (url: Maybe): string => String(url).replaceAll(/\{[^}]*\}/g, "{}");
const isError = (status: Maybe): boolean => /^[45]|^default$/.test(String(status));
/** A part of a call, with all that is below it: its value only describes it. */
const part = kind((_, theirs) => (String(theirs).startsWith("required") ? ["breaking", "additions"] : added), breaking);

/** The strictest figure counts. A text stands for a limit that is not understood. */
const lower: Judge = (ours, theirs) => {
  if (typeof ours === "string" || typeof theirs === "string") return both("unreadable");
  return !(theirs instanceof Rate) || (ours instanceof Rate && theirs.allowsAllOf(ours)) ? relaxing : breaking;
};
const rate = kind(lower, lower, lower, (one, other) => {
  if (one instanceof Rate && other instanceof Rate) return one.isStricterThan(other) ? one : other;
  return [one, other]
    .filter((value) => !(value instanceof Rate))
    .map(String)
    .join("; ");
});

/** All allowed types; numbers include whole ones. */
function typesOf(value: Maybe): readonly string[] {
  const types = value === undefined ? ["string", "number", "boolean", "object", "array", "null"] : items(value);
  return types.includes("number") ? [...types, "integer"] : types;
}
export function haveCommonType(ours: Maybe, theirs: Maybe): boolean {
  const [one, other] = [without(typesOf(ours), ["null"]), without(typesOf(theirs), ["null"])];
  return one.length + other.length === 0 || one.some((name) => other.includes(name));
}
export function typeText(value: Maybe): string {
  const names = [...without(items(value), ["null"]), ...items(value).filter((name) => name === "null")];
  return value === undefined ? "any type" : names.join(" or ") || "nothing";
}
const types = allOf(more, less, typesOf);

/** A number, or `5, itself excluded`. */
const bound = (value: Maybe): number => parseFloat(String(value));
function limit(isLeast: boolean): Kind {
  const isStricter = (one: Maybe, other: Maybe): boolean =>
    bound(one) === bound(other) ? typeof one === "string" : bound(one) > bound(other) === isLeast;
  return kind(
    less,
    more,
    (ours, theirs) => (isStricter(theirs, ours) ? less : more),
    (one, other) => (isStricter(one, other) ? one : other),
  );
}
/** Each format includes all values of the other; and to state `int64` or `double` of a number excludes nothing. */
const wider: Readonly<Record<string, string>> = { int32: "int64", float: "double" };
const format: Judge = (ours, theirs) => {
  const [one, other] = [items(ours).join(), items(theirs).join()];
  if (["int64", "double"].includes(one + other)) return added;
  return wider[one] === other ? more : wider[other] === one ? less : allOf(less, more)(ours, theirs);
};

const table: Readonly<Record<string, Kind>> = {
  // The call.
  operation: kind(added, breaking),
  operationId: kind(breaking, breaking, breaking),
  method: kind(breaking, breaking, breaking),
  url: kind(breaking, breaking, (ours, theirs) => (erased(ours) === erased(theirs) ? prose : breaking)),
  server: anyOf(added, breaking),
  deprecated: kind(added, relaxing),
  tags: kind(models, models, models, union),
  sellers: anyOf(relaxing, breaking),
  security: anyOf(added, breaking),
  // All of these are needed; where the whole way came or went, that is told.
  "oauth scopes": anyOf(breaking, relaxing),
  // Any one is enough; an empty list needs none.
  scopes: {
    join: union,
    changes: (ours, theirs) => {
      if (items(ours).length > 0 && items(theirs).length > 0) return anyOf(relaxing, breaking).changes(ours, theirs);
      const [one, other] = [ours, theirs].map((list) => (items(list).length > 0 ? list : undefined));
      if (one === other) return [];
      return [[other === undefined ? relaxing : ours === undefined ? added : breaking, one, other]];
    },
  },
  quota: rate,
  parallel: rate,
  // Its parts.
  parameter: part,
  body: part,
  field: part,
  status: kind(
    (_, theirs) => (isError(theirs) ? added : breaking),
    (ours) => (isError(ours) ? relaxing : breaking),
  ),
  header: kind(added, breaking),
  content: kind(added, breaking),
  required: kind(less, more),
  style: kind(breaking, breaking, breaking),
  // What a schema allows.
  type: kind(types, types, types, (one, other) => common(typesOf(one), typesOf(other))),
  enum: anyOf(added, less, less, grown, common),
  open: kind(
    silent,
    silent,
    (_, theirs) => (theirs === true ? grown : less),
    (one, other) => one === true && other,
  ),
  // Nobody writes steps that do not fit each other.
  multipleOf: limit(true),
  uniqueItems: kind(less, more),
  format: kind(format, format, format, union),
  // Only `false` is a fact.
  additionalProperties: kind(less, more),
  oneOf: anyOf(more, less, less, more),
  anyOf: anyOf(more, less, less, more),
  // A trimmed value may be sent with white space around it; in a response this means nothing.
  trimmed: kind(["relaxing", undefined], ["breaking", undefined]),
  default: kind(["additions", "prose"], ["breaking", "prose"], ["breaking", "prose"]),
};

/** Prose is of a kind such as `prose description`; any other keyword restricts in a way that is not known here. */
export function kindOf(name: string): Kind {
  if (name.startsWith("prose ")) return kind(prose, prose, prose, union);
  if (/^(min|max)(Length|Items|Properties|imum)$/.test(name)) return limit(name.startsWith("min"));
  return (Object.hasOwn(table, name) ? table[name] : undefined) ?? conditions;
}
