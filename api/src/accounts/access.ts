import { NOTHING, type ReadRule, type RowRule, toWhere } from '../access/rowRule.ts';
import { type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';
import { fromDay } from '../lib/dates.ts';
import { rolesGivenBy } from './rules.ts';

const grantColumns: RuleColumns = { technical: { column: 'role', values: ['SYSTEM_OPERATOR'] } };

/** Who may read grants, present and past: administrators those in their subtree; system operators those of system operators. */
export function grantRule(viewer: Viewer | null): RowRule {
  return rowRule(viewer, 'user:read', grantColumns);
}

/**
 * Who may give and take back grants: a province those in its tree, a commune those strictly below itself, system operators those of
 * system operators; each only of the roles that the own role may give (see `rules.ts`).
 */
export function grantWriteRule(viewer: Viewer | null): RowRule {
  if (!viewer) return false;
  const clauses = viewer.grants.flatMap((grant) => {
    const rule = rowRule({ ...viewer, grants: [grant] }, 'user:write', grantColumns);
    return typeof rule === 'boolean'
      ? []
      : rule.map((clause) => ({ ...clause, all: { ...clause.all, role: rolesGivenBy(grant.role) } }));
  });
  return clauses.length > 0 ? clauses : false;
}

/** Who may read accounts: those with a grant, present or past, within the viewer's reach; and those the viewer made, until they have one. */
export function userRule(viewer: Viewer | null): ReadRule {
  const rule = grantRule(viewer);
  if (!viewer || rule === false) return false;
  return { where: { OR: [{ grants: { some: toWhere(rule) } }, madeWithoutGrants(viewer)] } };
}

/**
 * Who may change an account, reset its password and end its sessions: those who may read it, provided that every grant in force today or
 * later lies within the viewer's right to write grants (so that nobody takes over an account that stands above or beside them), and
 * never one's own.
 */
export function userWriteRule(viewer: Viewer | null, today: string): ReadRule {
  const rule = grantWriteRule(viewer);
  if (!viewer || rule === false) return false;
  const day = fromDay(today);
  const current = { OR: [{ validTo: null }, { validTo: { gte: day } }] };
  return {
    where: {
      AND: [
        { id: { not: viewer.userId } },
        { OR: [{ grants: { some: toWhere(rule) } }, madeWithoutGrants(viewer)] },
        { grants: { none: { AND: [current, outside(rule)] } } },
      ],
    },
  };
}

const NULLABLE = new Set(['provinceId', 'communeId', 'subordinateId', 'branchId']);

/** The grants that do not fit a rule. Spelled out, because in SQL "not (communeId = x)" does not hold for a grant above all communes. */
function outside(rule: RowRule) {
  if (typeof rule === 'boolean') return rule ? NOTHING : {};
  return {
    AND: rule.map(({ all, none = {} }) => ({
      OR: [
        ...Object.entries(all).map(([column, values]) => ({ [column]: { notIn: [...values] } })),
        ...Object.keys(all)
          .filter((column) => NULLABLE.has(column))
          .map((column) => ({ [column]: null })),
        ...Object.entries(none).map(([column, values]) => ({ [column]: { in: [...values] } })),
      ],
    })),
  };
}

function madeWithoutGrants(viewer: Viewer) {
  return { AND: [{ createdById: viewer.userId }, { grants: { none: {} } }] };
}
