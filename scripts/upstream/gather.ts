/** A finding in one place of one operation. */
interface Placed {
  readonly operation: string;
  readonly path: string;
}

/** A finding with the operations and responses that share it. */
export interface Gathered<T> {
  readonly operations: readonly string[];
  readonly path: string;
  readonly one: T;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

const split = ({ path }: Placed): [string, string] => {
  const [, status = "", rest = path] = /^([1-5][\dx]{2}|default)(?= |$)(.*)$/s.exec(path) ?? [];
  return [status, rest];
};

/** Merges equal findings that come from a schema shared by several operations and responses. */
export function gather<T extends Placed>(all: readonly T[], sameness: (one: T) => unknown): Gathered<T>[] {
  const byChange = grouped(all, (one) => JSON.stringify([split(one)[1], sameness(one)]));
  return [...byChange.values()].flatMap((same) => {
    const placed = [...grouped(same, ({ operation }) => operation)].flatMap(([operation, [one, ...others]]) => {
      if (!one) return [];
      const statuses = [one, ...others].map((each) => split(each)[0]);
      const status = statuses.length > 1 ? `{${statuses.join(",")}}` : statuses.join("");
      return [{ operation, path: status + split(one)[1], one }];
    });
    return [...grouped(placed, ({ path }) => path)].flatMap(([path, [first, ...others]]) =>
      first ? [{ operations: [first, ...others].map(({ operation }) => operation), path, one: first.one }] : [],
    );
  });
}
