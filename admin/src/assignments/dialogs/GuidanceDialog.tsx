import { maxLength, required, TextInput, useTranslate } from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { today } from '../../shared/days.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { notAfter, notBefore } from '../dayRules.ts';
import { CREATE_GUIDANCE_NOTE, type GuidanceNote, UPDATE_GUIDANCE_NOTE } from '../guidanceQueries.ts';
import type { AssignmentRecord } from '../queries.ts';

const WORDS = 'resources.assignments.guidance';
const STEPS = 'resources.assignments.steps';
const TEXT_RULES = [required(), maxLength(1000)];

interface GuidanceDialogProps {
  assignment: AssignmentRecord;
  /** The note to change; a new one when left out. */
  note?: GuidanceNote;
  onClose: () => void;
}

/** Writes what the guide talked about with the member, or helped with. */
export function GuidanceDialog({ assignment, note, onClose }: GuidanceDialogProps) {
  const translate = useTranslate();
  const send = useCommand(note ? UPDATE_GUIDANCE_NOTE : CREATE_GUIDANCE_NOTE, `${WORDS}.done`);
  const target = note ? { id: note.id, version: note.version } : { assignmentId: assignment.id };
  return (
    <FormDialog
      title={translate(`${WORDS}.title`, { name: assignment.memberName })}
      submitLabel={translate(`${WORDS}.submit`)}
      defaultValues={{ notedOn: note?.notedOn ?? today(), text: note?.text ?? '' }}
      onSubmit={({ notedOn, text }) => send({ ...target, notedOn, text })}
      onClose={onClose}
    >
      <DayInput
        source="notedOn"
        label={`${WORDS}.notedOn`}
        validate={[
          required(),
          notBefore(assignment.startsOn, `${STEPS}.beforeStart`),
          notAfter(today(), `${STEPS}.inTheFuture`),
        ]}
      />
      <TextInput
        source="text"
        label={`${WORDS}.text`}
        multiline
        minRows={3}
        validate={TEXT_RULES}
        helperText={`${WORDS}.textHint`}
      />
    </FormDialog>
  );
}
