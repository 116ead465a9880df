/** The parameters and table aliases of one statement while it is written. */
export class Statement {
  readonly values: unknown[] = [];
  /** False once a condition is in it that fits few rows for one value and many for another, so that no one plan is good for all. */
  isSteady = true;
  private aliases = 0;

  /** A placeholder for a value; values never stand in the text. */
  bind(value: unknown): string {
    this.values.push(value instanceof Date ? value.toISOString() : Array.isArray(value) ? value.map(plain) : value);
    return `$${this.values.length}`;
  }

  /** Writes a part that follows the order of the list, so that any value is found by the same plan. */
  steadily(write: () => string): string {
    const { isSteady } = this;
    const text = write();
    this.isSteady = isSteady;
    return text;
  }

  /** A table alias that the statement does not use yet. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
