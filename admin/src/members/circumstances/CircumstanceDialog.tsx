import { Box } from '@mui/material';
import {
  AutocompleteInput,
  CheckboxGroupInput,
  NumberInput,
  RadioButtonGroupInput,
  ReferenceInput,
  required,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { enumChoices } from '../../shared/enums.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useRequest } from '../../shared/request.ts';
import { useTaskFields } from '../../shared/taskFields.ts';
import { type Circumstance, CREATE_CIRCUMSTANCE, UPDATE_CIRCUMSTANCE } from '../circumstanceQueries.ts';
import { WORK_CAPACITIES } from '../enums.ts';
import type { MemberRecord } from '../queries.ts';
import { circumstanceInput, circumstanceValues } from './circumstanceForm.ts';

const WORDS = 'resources.members.circumstance';
const IS_REQUIRED = required();
const SIDE_BY_SIDE = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
  columnGap: 2,
};

interface CircumstanceDialogProps {
  member: MemberRecord;
  /** The record to change; without it a new one is made, which starts from `latest`. */
  circumstance?: Circumstance;
  latest?: Circumstance;
  onClose: () => void;
}

/** Records or changes a member's circumstances on a day. */
export function CircumstanceDialog({ member, circumstance, latest, onClose }: CircumstanceDialogProps) {
  const translate = useTranslate();
  const request = useRequest();
  const notify = useNotify();
  const refresh = useRefresh();
  const taskFields = useTaskFields() ?? [];
  const start = circumstanceValues(circumstance, latest);
  const known = new Set(start.strengths);
  const strengths = taskFields.filter(({ code, isActive }) => isActive || known.has(code));

  const save = async (values: Record<string, unknown>) => {
    const input = circumstanceInput(values);
    if (circumstance) {
      const { id, version } = circumstance;
      await request(UPDATE_CIRCUMSTANCE, { input: { ...input, id, version } });
    } else {
      await request(CREATE_CIRCUMSTANCE, { input: { ...input, memberId: member.id } });
    }
    notify('save.done', { type: 'success' });
    refresh();
  };

  return (
    <FormDialog
      title={translate(circumstance ? `${WORDS}.edit` : `${WORDS}.add`, { name: member.fullName })}
      submitLabel={translate('ra.action.save')}
      defaultValues={start}
      onSubmit={save}
      onClose={onClose}
      maxWidth="md"
    >
      <Box sx={SIDE_BY_SIDE}>
        <DayInput source="recordedOn" label={`${WORDS}.recordedOn`} validate={IS_REQUIRED} />
        <NumberInput source="hoursPerWeek" label={`${WORDS}.hoursPerWeek`} min={0} max={80} />
      </Box>
      <RadioButtonGroupInput
        source="workCapacity"
        label={`${WORDS}.workCapacity`}
        choices={enumChoices('WorkCapacity', WORK_CAPACITIES)}
        validate={IS_REQUIRED}
        helperText={false}
      />
      <CheckboxGroupInput
        source="strengths"
        label={`${WORDS}.strengths`}
        choices={strengths}
        optionValue="code"
        optionText="name"
        translateChoice={false}
        helperText={false}
        sx={{ width: '100%', '& .MuiFormGroup-root': SIDE_BY_SIDE }}
      />
      <TextInput source="wishes" label={`${WORDS}.wishes`} helperText={`${WORDS}.wishesHint`} multiline minRows={2} />
      <Box sx={SIDE_BY_SIDE}>
        <ReferenceInput
          source="consultedById"
          reference="members"
          filter={{ branchId: member.branch.id, status: ['ACTIVE'] }}
          sort={{ field: 'fullName', order: 'ASC' }}
        >
          <AutocompleteInput
            label={`${WORDS}.consultedBy`}
            optionText="fullName"
            filterToQuery={(search) => ({ search })}
            noOptionsText={translate(`${WORDS}.nobody`)}
          />
        </ReferenceInput>
        <DayInput source="consultedOn" label={`${WORDS}.consultedOn`} />
      </Box>
    </FormDialog>
  );
}
