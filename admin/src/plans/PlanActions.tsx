import { Button } from '@mui/material';
import { type ComponentType, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { EditLink } from '../shared/EditLink.tsx';
import { SuggestLink } from '../shared/SuggestLink.tsx';
import { AdoptDialog, CloseDialog, RemoveDialog, ReturnDialog, SubmitDialog } from './PlanSteps.tsx';
import { isEditablePlan } from './planRules.ts';
import type { PlanRecord } from './queries.ts';

type StepName = 'remove' | 'submit' | 'return' | 'adopt' | 'close';

const DIALOGS: Record<StepName, ComponentType<{ plan: PlanRecord; onClose: () => void }>> = {
  remove: RemoveDialog,
  submit: SubmitDialog,
  return: ReturnDialog,
  adopt: AdoptDialog,
  close: CloseDialog,
};

/** The step that leads on from a stage; it is the main button of the page. */
const NEXT_STEP: Record<string, StepName> = {
  DRAFT: 'submit',
  SUBMITTED: 'adopt',
  ADOPTED: 'close',
  REVISED: 'close',
};

/** What one may do with a plan at its stage. */
export function PlanActions({ plan }: { plan: PlanRecord }) {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'plans', action: 'edit' });
  const { canAccess: mayReturn } = useCanAccess({ resource: 'plans', action: 'return' });
  const [open, setOpen] = useState<StepName>();
  if (!canAccess && !mayReturn) return null;
  const next = NEXT_STEP[plan.status];
  const Dialog = open && DIALOGS[open];
  return (
    <>
      {mayReturn && plan.status === 'SUBMITTED' && (
        <Button variant="outlined" color="inherit" onClick={() => setOpen('return')}>
          {translate('resources.plans.return.button')}
        </Button>
      )}
      {canAccess && plan.status === 'DRAFT' && plan.assignmentCount === 0 && (
        <Button onClick={() => setOpen('remove')}>{translate('resources.plans.remove.button')}</Button>
      )}
      {canAccess && isEditablePlan(plan.status) && <EditLink />}
      {canAccess && next && <SuggestLink planId={plan.id} />}
      {canAccess && next && (
        <Button
          variant={next === 'close' ? 'outlined' : 'contained'}
          color={next === 'close' ? 'inherit' : 'primary'}
          onClick={() => setOpen(next)}
        >
          {translate(`resources.plans.${next}.button`)}
        </Button>
      )}
      {Dialog && <Dialog plan={plan} onClose={() => setOpen(undefined)} />}
    </>
  );
}
