import { Button } from '@mui/material';
import { type ComponentType, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { EditLink } from '../shared/EditLink.tsx';
import { SuggestLink } from '../shared/SuggestLink.tsx';
import { AdoptDialog, CloseDialog, RemoveDialog, SubmitDialog } from './PlanSteps.tsx';
import { isEditablePlan } from './planRules.ts';
import type { PlanRecord } from './queries.ts';

type StepName = 'remove' | 'submit' | 'adopt' | 'close';

const DIALOGS: Record<StepName, ComponentType<{ plan: PlanRecord; onClose: () => void }>> = {
  remove: RemoveDialog,
  submit: SubmitDialog,
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
  const [open, setOpen] = useState<StepName>();
  if (!canAccess) return null;
  const next = NEXT_STEP[plan.status];
  const Dialog = open && DIALOGS[open];
  return (
    <>
      {plan.status === 'DRAFT' && plan.assignmentCount === 0 && (
        <Button onClick={() => setOpen('remove')}>{translate('resources.plans.remove.button')}</Button>
      )}
      {isEditablePlan(plan.status) && <EditLink />}
      {next && <SuggestLink planId={plan.id} />}
      {next && (
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
