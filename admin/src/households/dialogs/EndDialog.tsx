import type { DocumentNode } from 'graphql';
import { required, useTranslate } from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { DialogWords } from '../../shared/DialogWords.tsx';
import { today } from '../../shared/days.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';

const WORDS = 'resources.households.end';

interface EndDialogProps {
  record: { id: string; version: number };
  /** The household or group as it is called. */
  name: string;
  document: DocumentNode;
  /** A translation key: what ending it means. */
  explain: string;
  onClose: () => void;
}

/** Ends a household or a group of which nobody is in charge any more. */
export function EndDialog({ record, name, document, explain, onClose }: EndDialogProps) {
  const translate = useTranslate();
  const send = useCommand(document, `${WORDS}.done`);
  return (
    <FormDialog
      title={translate(`${WORDS}.title`, { name })}
      explain={<DialogWords isWarning lines={[explain]} />}
      submitLabel={translate(`${WORDS}.submit`)}
      defaultValues={{ endedOn: today() }}
      onSubmit={({ endedOn }) => send({ endedOn, id: record.id, version: record.version })}
      onClose={onClose}
    >
      <DayInput source="endedOn" label={`${WORDS}.endedOn`} validate={required()} />
    </FormDialog>
  );
}
