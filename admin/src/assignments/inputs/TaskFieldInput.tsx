import { required, SelectInput, useRecordContext } from 'react-admin';
import { useTaskFields } from '../../shared/taskFields.ts';

const IS_REQUIRED = required();

/** Chooses the field of the task among those in use; the one that stands there is offered in any case. */
export function TaskFieldInput() {
  const taskFields = useTaskFields();
  const present = useRecordContext()?.taskFieldId;
  return (
    <SelectInput
      source="taskFieldId"
      choices={(taskFields ?? []).filter(({ id, isActive }) => isActive || id === present)}
      isLoading={taskFields === undefined}
      translateChoice={false}
      validate={IS_REQUIRED}
    />
  );
}
