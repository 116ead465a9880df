import { AutocompleteInput, ReferenceInput, required, useTranslate } from 'react-admin';
import { DialogWords } from '../../shared/DialogWords.tsx';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useImportWork } from '../ImportContext.tsx';
import type { PreviewRow } from '../previewQueries.ts';

const WORDS = 'resources.imports.people.pick';
const IS_REQUIRED = required();

interface Person {
  fullName: string;
  branch?: { name: string } | null;
}

interface ChoosePersonDialogProps {
  row: PreviewRow;
  onChoose: (memberId: string) => Promise<void>;
  onClose: () => void;
}

/** Finds the member a row is about by name, anywhere in the unit. */
export function ChoosePersonDialog({ row, onChoose, onClose }: ChoosePersonDialogProps) {
  const translate = useTranslate();
  const { record } = useImportWork();
  const name = ({ fullName, branch }: Person) => (branch ? `${fullName} (${branch.name})` : fullName);
  return (
    <FormDialog
      title={translate(`${WORDS}.title`, { row: row.rowNumber, name: row.label })}
      explain={<DialogWords lines={[`${WORDS}.explain`]} />}
      submitLabel={translate(`${WORDS}.submit`)}
      onSubmit={({ memberId }) => onChoose(String(memberId))}
      onClose={onClose}
    >
      <ReferenceInput
        source="memberId"
        reference="members"
        filter={{ within: record.organization?.id }}
        sort={{ field: 'fullName', order: 'ASC' }}
      >
        <AutocompleteInput
          label={`${WORDS}.person`}
          optionText={name}
          filterToQuery={(search) => ({ search })}
          noOptionsText={translate(`${WORDS}.nobody`)}
          validate={IS_REQUIRED}
        />
      </ReferenceInput>
    </FormDialog>
  );
}
