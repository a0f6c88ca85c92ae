const periods: readonly (readonly [seconds: number, names: readonly [string, ...string[]]])[] = [
  [604_800, ["week"]],
  [86_400, ["day", "сут", "день", "дня"]],
  [3600, ["hour", "час"]],
  [60, ["minute", "min", "минут"]],
  [1, ["second", "sec", "секунд"]],
];

/** The length of `hours`, `HOUR`, `час`. */
export function secondsOf(period: string): number | undefined {
  const name = period.toLowerCase().replace(/s$/, "");
  return periods.find(([, names]) => names.includes(name))?.[0];
}

/** So many calls per so many seconds or, without `seconds`, at once. */
export class Rate {
  readonly amount: number;
  readonly unit: string;
  readonly seconds: number | undefined;
  private readonly perSecond: number;

  constructor(amount: number, unit: string, seconds?: number) {
    [this.amount, this.unit, this.seconds] = [amount, unit, seconds];
    this.perSecond = amount / (seconds ?? 1);
  }

  /** At the same rate, a shorter period allows fewer calls in a row. */
  isStricterThan(other: Rate): boolean {
    return this.perSecond < other.perSecond || (this.perSecond === other.perSecond && this.amount < other.amount);
  }

  /** Whether nobody has less of it, however long the period is. */
  allowsAllOf(other: Rate): boolean {
    return this.perSecond >= other.perSecond && this.amount >= other.amount;
  }

  toString(): string {
    const { amount, unit, seconds } = this;
    if (seconds === undefined) return String(amount);
    const [length, [name]] = periods.find(([each]) => seconds % each === 0) ?? [1, ["second"]];
    return `${amount} ${unit} per ${seconds === length ? name : `${seconds / length} ${name}s`}`;
  }
}
