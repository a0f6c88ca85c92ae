/** The one table: of each kind of fact, how two of them hold together, and what a change means to callers. */
import { Rate } from "./Rate.ts";

/** What a fact says; a list is sorted. */
export type Value = string | number | boolean | readonly string[] | Rate;
type Maybe = Value | undefined;

export const groups = ["breaking", "unreadable", "relaxing", "additions", "prose"] as const;
export type Group = (typeof groups)[number];
/** The group for senders of a request and for readers of a response; undefined: it means nothing to them. */
type Verdict = readonly [Group, Group | undefined];
type Change = readonly [Verdict, ours: Maybe, theirs: Maybe];

interface Kind {
  /** What two facts of one place say together, as members of allOf do. */
  readonly join: (one: Value, other: Value) => Value;
  /** What has changed between two facts that differ. */
  readonly changes: (ours: Maybe, theirs: Maybe) => readonly Change[];
}

const both = (group: Group): Verdict => [group, group];
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
function without(one: readonly string[], other: readonly string[]): readonly string[] {
  const others = new Set(other);
  return one.filter((item) => !others.has(item));
}
const union = (one: Value, other: Value): Value => [...new Set([...items(one), ...items(other)])].sort();
const common = (one: Value, other: Value): Value => without(items(one), without(items(one), items(other)));
const first = (one: Value): Value => one;

/** One verdict for each: something came, it went, it is another. */
const text = (come: Verdict, gone: Verdict, other: Verdict, join: Kind["join"] = first): Kind => ({
  join,
  changes: (ours, theirs) => [[ours === undefined ? come : theirs === undefined ? gone : other, ours, theirs]],
});

/** A part of a call, with all that is below it. Its value only describes it. */
const part = (come: (theirs: Maybe) => Verdict, gone: (ours: Maybe) => Verdict = () => breaking): Kind => ({
  join: first,
  changes: (ours, theirs) => {
    if (ours !== undefined && theirs !== undefined) return [];
    return [[ours === undefined ? come(theirs) : gone(ours), ours, theirs]];
  },
});
const needed = (theirs: Maybe): Verdict => (String(theirs).startsWith("required") ? ["breaking", "additions"] : added);
const isError = (status: Maybe): boolean => /^[45]|^default$/.test(String(status));

const flag = (come: Verdict, gone: Verdict, absent = false): Kind => ({
  join: (one, other) => (absent ? one === true && other === true : one === true || other === true),
  changes: (ours = absent, theirs = absent) => (ours === theirs ? [] : [[theirs === true ? come : gone, ours, theirs]]),
});
/** True or false, or nothing where the question does not arise. */
const answer = (come: Verdict, gone: Verdict): Kind => ({
  join: (one, other) => one === true && other === true,
  changes: (ours, theirs) => (ours === undefined || theirs === undefined ? [] : flag(come, gone).changes(ours, theirs)),
});

/** Any of a list will do. Where there is no list on one side, a verdict is given only if that has a meaning. */
const alternatives = (come: Verdict, gone: Verdict, begins?: Verdict, ends?: Verdict, join = union): Kind => ({
  join,
  changes: (ours, theirs) => {
    const lone = ours === undefined ? begins : ends;
    if (ours === undefined || theirs === undefined) return lone ? [[lone, ours, theirs]] : [];
    const [left, arrived] = [without(items(ours), items(theirs)), without(items(theirs), items(ours))];
    const changes: readonly Change[] = [
      [gone, left, undefined],
      [come, undefined, arrived],
    ];
    return changes.filter(([, one, other]) => items(one ?? other).length > 0);
  },
});
/** All of a list hold at once. If some come and some go, nobody can tell which are stricter. */
function changeOf(one: readonly string[], other: readonly string[], come: Verdict, gone: Verdict): Verdict | undefined {
  const [left, arrived] = [without(one, other).length > 0, without(other, one).length > 0];
  if (left && arrived) return breaking;
  return arrived ? come : left ? gone : undefined;
}
const conditions: Kind = {
  join: union,
  changes: (ours, theirs) => [[changeOf(items(ours), items(theirs), less, more) ?? breaking, ours, theirs]],
};

/** Any one scope is enough; a key with an empty list needs none. */
const scopes: Kind = {
  join: union,
  changes: (ours, theirs) => {
    if (items(theirs).length === 0) return items(ours).length === 0 ? [] : [[relaxing, ours, undefined]];
    if (items(ours).length === 0) return [[ours ? breaking : added, undefined, theirs]];
    return alternatives(relaxing, breaking).changes(ours, theirs);
  },
};
/** Market's tags name the selling models among other things. */
const modelsOf = (tags: Maybe): readonly string[] =>
  items(tags).filter((tag) => ["dbs", "express", "fbs", "fby", "laas"].includes(tag));
const tags: Kind = {
  join: union,
  changes: (ours, theirs) => {
    const [one, other] = [modelsOf(ours), modelsOf(theirs)];
    const first = one.length === 0 ? prose : added;
    return [[without(one, other).length > 0 ? breaking : without(other, one).length > 0 ? first : prose, ours, theirs]];
  },
};
/** No caller sends the names of parameters in a path. */
const erased = (url: Maybe): string => String(url).replaceAll(/\{[^}]*\}/g, "{}");
const url: Kind = {
  join: first,
  changes: (ours, theirs) => [[erased(ours) === erased(theirs) ? prose : breaking, ours, theirs]],
};
/** The strictest figure counts. A text stands for a limit that is not understood. */
const rate: Kind = {
  join: (one, other) => {
    if (one instanceof Rate && other instanceof Rate) return one.isStricterThan(other) ? one : other;
    return [one, other]
      .filter((value) => !(value instanceof Rate))
      .map(String)
      .join("; ");
  },
  changes: (ours, theirs) => {
    if (typeof ours === "string" || typeof theirs === "string") return [[both("unreadable"), ours, theirs]];
    const isMore = !(theirs instanceof Rate) || (ours instanceof Rate && theirs.allowsAllOf(ours));
    return [[isMore ? relaxing : breaking, ours, theirs]];
  },
};

/** All allowed types; numbers include whole ones. */
function typesOf(value: Maybe): readonly string[] {
  const types = value === undefined ? ["string", "number", "boolean", "object", "array"] : items(value);
  return types.includes("number") ? [...types, "integer"] : types;
}
export function haveCommonType(ours: Maybe, theirs: Maybe): boolean {
  const [one, other] = [typesOf(ours), typesOf(theirs)];
  return one.length + other.length === 0 || one.some((name) => other.includes(name));
}
const typeText = (value: Maybe): string => (value === undefined ? "any" : items(value).join(" or ") || "nothing");
const type: Kind = {
  join: (one, other) => common(typesOf(one), typesOf(other)),
  changes: (ours, theirs) => {
    const verdict = changeOf(typesOf(ours), typesOf(theirs), more, less);
    return verdict ? [[verdict, typeText(ours), typeText(theirs)]] : [];
  },
};
/** A number, or `5, itself excluded`. */
const bound = (value: Value): number => parseFloat(String(value));
const limit = (isLeast: boolean): Kind => {
  const isStricter = (one: Value, other: Value): boolean =>
    bound(one) === bound(other) ? typeof one === "string" : bound(one) > bound(other) === isLeast;
  return {
    join: (one, other) => (isStricter(one, other) ? one : other),
    changes: (ours, theirs) => {
      const narrows = theirs !== undefined && (ours === undefined || isStricter(theirs, ours));
      return [[narrows ? less : more, ours, theirs]];
    },
  };
};
/** Each format includes all values of the other; and to state `int64` or `double` of a number excludes nothing. */
const wider: Readonly<Record<string, string>> = { int32: "int64", float: "double" };
const format: Kind = {
  join: union,
  changes: (ours, theirs) => {
    const [one, other] = [items(ours).join(), items(theirs).join()];
    if ([`int64`, `double`].includes(one + other)) return [[added, ours, theirs]];
    if (wider[one] === other) return [[more, ours, theirs]];
    return wider[other] === one ? [[less, ours, theirs]] : conditions.changes(ours, theirs);
  },
};

const table: Readonly<Record<string, Kind>> = {
  // The call.
  operation: part(() => added),
  operationId: text(breaking, breaking, breaking),
  method: text(breaking, breaking, breaking),
  url,
  server: alternatives(added, breaking),
  deprecated: flag(added, relaxing),
  tags,
  sellers: alternatives(relaxing, breaking),
  security: alternatives(added, breaking),
  // All of these are needed; where the whole way came or went, that is told.
  "oauth scopes": alternatives(breaking, relaxing),
  scopes,
  quota: rate,
  parallel: rate,
  // Its parts.
  parameter: part(needed),
  body: part(needed),
  status: part(
    (theirs) => (isError(theirs) ? added : breaking),
    (ours) => (isError(ours) ? relaxing : breaking),
  ),
  header: part(() => added),
  field: part(needed),
  content: part(() => added),
  required: flag(less, more),
  style: text(breaking, breaking, breaking),
  // What a schema allows.
  type,
  nullable: answer(more, less),
  enum: alternatives(added, less, less, grown, common),
  open: answer(grown, less),
  // Nobody writes steps that do not fit each other.
  multipleOf: limit(true),
  uniqueItems: flag(less, more),
  format,
  additionalProperties: flag(more, less, true),
  oneOf: alternatives(more, less, less, more),
  anyOf: alternatives(more, less, less, more),
  // A trimmed value may be sent with white space around it; in a response this means nothing.
  trimmed: flag(["relaxing", undefined], ["breaking", undefined]),
  default: text(["additions", "prose"], ["breaking", "prose"], ["breaking", "prose"]),
};

const bounds = /^(min|max)(Length|Items|Properties|imum)$/;

/** Prose is of a kind such as `prose description`; any other keyword restricts in a way that is not known here. */
export function kindOf(kind: string): Kind {
  if (kind.startsWith("prose ")) return text(prose, prose, prose, union);
  if (bounds.test(kind)) return limit(kind.startsWith("min"));
  return (Object.hasOwn(table, kind) ? table[kind] : undefined) ?? conditions;
}
