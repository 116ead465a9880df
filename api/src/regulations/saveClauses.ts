import { badField, conflict } from '../errors.ts';
import type { Command } from '../write/command.ts';
import type { ClauseInput } from './inputs.ts';

type Clause = { number: string; heading: string; text: string };

/** The clauses of a regulation in order, as the audit trail keeps them. */
export function readClauses(command: Command, regulationId: string): Promise<Clause[]> {
  return command.tx.regulationClause.findMany({
    where: { regulationId },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    select: { number: true, heading: true, text: true },
  });
}

/** Adds the clauses of a new regulation, in order. */
export async function addClauses(command: Command, regulationId: string, clauses: readonly Clause[]): Promise<void> {
  if (clauses.length === 0) return;
  await command.tx.regulationClause.createMany({
    data: clauses.map(({ number, heading, text }, ordinal) => ({ regulationId, number, heading, text, ordinal })),
  });
}

/**
 * Makes the clauses of a regulation those given: clauses named by id stay the same clause, others are new, the rest is taken away.
 * @throws BAD_USER_INPUT for an id that is no clause of the regulation; CONFLICT CLAUSE_IN_USE when assignments rest on one taken away.
 */
export async function replaceClauses(command: Command, regulationId: string, clauses: ClauseInput[]): Promise<void> {
  const { tx } = command;
  const present = await tx.regulationClause.findMany({
    where: { regulationId },
    select: { id: true, number: true, _count: { select: { assignments: true } } },
  });
  const known = new Set(present.map(({ id }) => id));
  const given = new Set<string>();
  clauses.forEach(({ id }, index) => {
    if (id === undefined) return;
    if (!known.has(id) || given.has(id)) throw badField(`clauses.${index}.id`, 'UNKNOWN_REFERENCE');
    given.add(id);
  });
  const gone = present.filter(({ id }) => !given.has(id));
  const used = gone.find(({ _count }) => _count.assignments > 0);
  if (used) throw conflict('CLAUSE_IN_USE', { number: used.number });
  await tx.regulationClause.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  // Numbers are unique within a regulation; two clauses may trade theirs.
  for (const id of given) await tx.regulationClause.update({ where: { id }, data: { number: `~${id}` } });
  for (const [ordinal, { id, ...clause }] of clauses.entries()) {
    if (id) await tx.regulationClause.update({ where: { id }, data: { ...clause, ordinal } });
    else await tx.regulationClause.create({ data: { ...clause, ordinal, regulationId } });
  }
}
