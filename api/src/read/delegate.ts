import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';

/** The models read through `read/`, by the name of their Prisma delegate. */
export type ModelName =
  | 'organization'
  | 'member'
  | 'memberTerm'
  | 'circumstance'
  | 'memberEvent'
  | 'adjustment'
  | 'householdGroup'
  | 'household'
  | 'householdVisit'
  | 'taskField'
  | 'assignmentPlan'
  | 'planDirective'
  | 'assignment'
  | 'reassignment'
  | 'suggestionRun'
  | 'guidanceDocument'
  | 'workingRegulation'
  | 'review'
  | 'guidanceNote'
  | 'ruleSet'
  | 'evaluationCycle'
  | 'evaluation'
  | 'user'
  | 'grant'
  | 'auditEntry'
  | 'import';

export type Row = Record<string, unknown> & {
  id: string;
  version?: number;
  provinceId?: string | null;
  communeId?: string | null;
  subordinateId?: string | null;
  branchId?: string | null;
};

/** The part of a Prisma delegate that reading and versioned writing use. */
export type Delegate = {
  findFirst(args: Record<string, unknown>): Promise<Row | null>;
  findMany(args: Record<string, unknown>): Promise<Row[]>;
  count(args: Record<string, unknown>): Promise<number>;
  create(args: Record<string, unknown>): Promise<Row>;
  updateMany(args: Record<string, unknown>): Promise<{ count: number }>;
  deleteMany(args: Record<string, unknown>): Promise<{ count: number }>;
};

/** A model's delegate on a client or on a transaction. */
export function delegateOf(db: Pick<PrismaClient, ModelName>, model: ModelName): Delegate {
  return db[model] as unknown as Delegate;
}

/** The name of a delegate's model in the schema. */
export function modelType(model: ModelName): string {
  return model.charAt(0).toUpperCase() + model.slice(1);
}
