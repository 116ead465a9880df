import { getDatamodel } from '@phan-cong/prisma/generated/pothos';

/** Asked for something that the compiler has no SQL for; the caller reads through Prisma instead. */
export class Unsupported extends Error {}

/** A relation seen from one model: rows of `model` whose `theirs` column equals this row's `ours`. */
export type Relation = { model: string; isList: boolean; ours: string; theirs: string };

type Field = {
  name: string;
  kind: string;
  type: string;
  isList: boolean;
  relationName?: string;
  relationFromFields?: readonly string[];
};
type Model = { columns: Map<string, Field>; relations: Map<string, Relation> };

const { models: described } = getDatamodel().datamodel as unknown as { models: Record<string, { fields: Field[] }> };
const models = new Map(Object.entries(described).map(([name, { fields }]) => [name, modelOf(name, fields)]));

/** True for the name of a column of the model. */
export function isColumn(model: string, name: string): boolean {
  return known(model).columns.has(name);
}

/** Names of all columns of the model. */
export function columnNames(model: string): string[] {
  return [...known(model).columns.keys()];
}

/** Types of columns whose JSON is what Prisma answers, Dates aside. Decimals, big numbers and bytes would come out otherwise. */
const READABLE = new Set(['String', 'Int', 'Boolean', 'DateTime', 'Json']);

/** True for a column that comes out of JSON as Prisma answers it, Dates aside. */
export function isReadable(model: string, name: string): boolean {
  const field = known(model).columns.get(name);
  return (
    field !== undefined &&
    (field.kind === 'enum' || READABLE.has(field.type)) &&
    !(field.isList && field.type === 'DateTime')
  );
}

/** True for a column of single values that are compared by their SQL operators. */
export function isPlain(model: string, name: string): boolean {
  const field = known(model).columns.get(name);
  return field !== undefined && !field.isList && field.type !== 'Json';
}

/** True for a column that Prisma answers as a Date. */
export function isDate(model: string, name: string): boolean {
  return known(model).columns.get(name)?.type === 'DateTime';
}

/** @throws Unsupported for a name that is no relation of the model. */
export function relationOf(model: string, name: string): Relation {
  const relation = known(model).relations.get(name);
  if (!relation) throw new Unsupported(`${model}.${name}`);
  return relation;
}

/** A quoted name of a table or column of the schema. @throws Unsupported for a column the model does not have. */
export function column(model: string, alias: string, name: string): string {
  if (!isColumn(model, name)) throw new Unsupported(`${model}.${name}`);
  return `${alias}."${name}"`;
}

function known(model: string): Model {
  const found = models.get(model);
  if (!found) throw new Unsupported(model);
  return found;
}

function modelOf(name: string, fields: Field[]): Model {
  return {
    columns: new Map(fields.filter(({ kind }) => kind !== 'object').map((field) => [field.name, field])),
    relations: new Map(
      fields.filter(({ kind }) => kind === 'object').map((field) => [field.name, seenFrom(name, field)]),
    ),
  };
}

/** Every foreign key of the schema points to an `id`. */
function seenFrom(name: string, field: Field): Relation {
  const [own] = field.relationFromFields ?? [];
  if (own) return { model: field.type, isList: field.isList, ours: own, theirs: 'id' };
  const opposite = described[field.type]?.fields.find(
    (other) =>
      other.relationName === field.relationName && other.type === name && (other.relationFromFields?.length ?? 0) > 0,
  );
  return { model: field.type, isList: field.isList, ours: 'id', theirs: opposite?.relationFromFields?.[0] ?? '' };
}
