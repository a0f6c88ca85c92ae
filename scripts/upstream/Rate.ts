const periods: readonly (readonly [number, string])[] = [
  [86_400, "day"],
  [3600, "hour"],
  [60, "minute"],
  [1, "second"],
];

/** So many calls per so many seconds or, without `seconds`, at once. */
export class Rate {
  readonly amount: number;
  readonly unit: string;
  readonly seconds: number | undefined;

  constructor(amount: number, unit: string, seconds?: number) {
    [this.amount, this.unit, this.seconds] = [amount, unit, seconds];
  }

  /** At the same rate, a shorter period allows fewer calls in a row. */
  isStricterThan(other: Rate): boolean {
    const difference = this.perSecond() - other.perSecond();
    return difference === 0 ? this.amount < other.amount : difference < 0;
  }

  /** Whether nobody has less of it, however long the period is. */
  allowsAllOf(other: Rate): boolean {
    return this.perSecond() >= other.perSecond() && this.amount >= other.amount;
  }

  private perSecond(): number {
    return this.amount / (this.seconds ?? 1);
  }

  toString(): string {
    const { amount, unit, seconds } = this;
    if (seconds === undefined) return String(amount);
    const [length, name] = periods.find(([each]) => seconds % each === 0) ?? [1, "second"];
    return `${amount} ${unit} per ${seconds === length ? name : `${seconds / length} ${name}s`}`;
  }
}
