import {
  AutocompleteInput,
  ReferenceInput,
  required,
  SelectInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useRequest } from '../../shared/request.ts';
import { useUnit, useUnitFilter } from '../../shared/unit.tsx';
import { useYear } from '../../shared/year.ts';
import type { EvaluationCycle } from '../cycleQueries.ts';
import { cycleScope, periodText } from '../period.ts';
import { CREATE_EVALUATION } from '../queries.ts';

const WORDS = 'resources.evaluations.add';
const IS_REQUIRED = required();

interface MemberChoice {
  fullName: string;
  branch?: { name: string };
}

const memberLabel = ({ fullName, branch }: MemberChoice) => (branch ? `${fullName} (${branch.name})` : fullName);

/** Adds a member's evaluation to a cycle of the year one works in. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const request = useRequest();
  const notify = useNotify();
  const refresh = useRefresh();
  const year = useYear();
  const unit = useUnit();
  const within = useUnitFilter();
  const send = async (values: Record<string, unknown>) => {
    await request(CREATE_EVALUATION, { input: values });
    notify(`${WORDS}.done`, { type: 'success' });
    refresh();
  };
  const cycleLabel = (cycle: EvaluationCycle) =>
    [periodText(translate, cycle), cycle.organization?.name].filter(Boolean).join(' – ');
  return (
    <FormDialog
      title={translate(`${WORDS}.title`)}
      submitLabel={translate(`${WORDS}.submit`)}
      onSubmit={send}
      onClose={onClose}
    >
      <ReferenceInput
        source="cycleId"
        reference="evaluationCycles"
        filter={{ ...cycleScope(unit), year, status: ['DRAFT', 'OPEN', 'DECIDED'] }}
        sort={{ field: 'year', order: 'DESC' }}
      >
        <SelectInput
          label="resources.evaluations.fields.cycle"
          optionText={cycleLabel}
          validate={IS_REQUIRED}
          helperText={`${WORDS}.cycleHint`}
        />
      </ReferenceInput>
      <ReferenceInput source="memberId" reference="members" filter={within} sort={{ field: 'fullName', order: 'ASC' }}>
        <AutocompleteInput
          label="resources.evaluations.fields.member.fullName"
          optionText={memberLabel}
          filterToQuery={(search) => ({ search })}
          noOptionsText={translate(`${WORDS}.noMember`)}
          validate={IS_REQUIRED}
        />
      </ReferenceInput>
    </FormDialog>
  );
}
