/** A choice of an enum for inputs and filters; `name` is a translation key. */
export interface EnumChoice {
  id: string;
  name: string;
}

/** The translation key of a value: `enums.MemberStatus.ACTIVE`. */
export function enumKey(enumName: string, value: string): string {
  return `enums.${enumName}.${value}`;
}

/** The choices of an enum, in the order given. */
export function enumChoices(enumName: string, values: readonly string[]): EnumChoice[] {
  return values.map((value) => ({ id: value, name: enumKey(enumName, value) }));
}
