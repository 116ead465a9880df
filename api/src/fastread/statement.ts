/** The parameters and table aliases of one statement while it is written. */
export class Statement {
  readonly values: unknown[] = [];
  private aliases = 0;

  /** A placeholder for a value; values never stand in the text. */
  bind(value: unknown): string {
    this.values.push(value instanceof Date ? value.toISOString() : Array.isArray(value) ? value.map(plain) : value);
    return `$${this.values.length}`;
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
