import { Alert, Link } from '@mui/material';
import { Fragment } from 'react';
import { useCanAccess, useCreatePath, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useDocument } from '../shared/request.ts';
import { useUnitFilter } from '../shared/unit.tsx';
import { useYear } from '../shared/year.ts';
import { BRANCHES_WITHOUT_PLAN, type BranchesWithoutPlan } from './queries.ts';

const WORDS = 'resources.plans.without';

/** Which branches of the unit have no plan for the year; a name leads to the form of its plan. */
export function WithoutPlan() {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const year = useYear();
  const { canAccess } = useCanAccess({ resource: 'plans', action: 'create' });
  const { data } = useDocument<BranchesWithoutPlan>(BRANCHES_WITHOUT_PLAN, { ...useUnitFilter(), year });
  if (!data || data.organizations.totalCount === 0) return null;
  const { totalCount, nodes } = data.organizations;
  const others = totalCount - nodes.length;
  const pathOf = (branchId: string) =>
    `${createPath({ resource: 'plans', type: 'create' })}?${new URLSearchParams({ source: JSON.stringify({ branchId, year }) })}`;
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {translate(`${WORDS}.count`, { smart_count: totalCount, year: String(year) })}{' '}
      {nodes.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          {canAccess ? (
            <Link component={RouterLink} to={pathOf(id)} color="inherit">
              {name}
            </Link>
          ) : (
            name
          )}
        </Fragment>
      ))}
      {others > 0 && ` ${translate(`${WORDS}.others`, { smart_count: others })}`}
    </Alert>
  );
}
