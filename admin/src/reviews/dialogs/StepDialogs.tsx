import { DialogContentText } from '@mui/material';
import type { DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { maxLength, TextInput, useTranslate } from 'react-admin';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { CLOSE_REVIEW, type ReviewRecord, WRITE_GUIDE_COMMENT, WRITE_SELF_COMMENT } from '../queries.ts';
import type { ReviewStep } from '../rights.ts';

const COMMENT_RULES = maxLength(2000);

interface StepDialogProps {
  review: ReviewRecord;
  onClose: () => void;
}

interface StepFormProps extends StepDialogProps {
  step: Exclude<ReviewStep, 'write'>;
  document: DocumentNode;
  defaultValues?: Record<string, unknown>;
  children?: ReactNode;
}

function StepForm({ step, document, review, onClose, defaultValues, children }: StepFormProps) {
  const translate = useTranslate();
  const words = `resources.reviews.steps.${step}`;
  const send = useCommand(document, `${words}.done`);
  const { id, version, memberName } = review;
  return (
    <FormDialog
      title={translate(`${words}.title`, { name: memberName })}
      explain={<DialogContentText sx={{ mb: 1 }}>{translate(`${words}.explain`)}</DialogContentText>}
      submitLabel={translate(`${words}.submit`)}
      defaultValues={defaultValues}
      onSubmit={(values) => send({ ...values, id, version })}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}

function CommentInput({ label }: { label: string }) {
  return <TextInput source="comment" label={label} validate={COMMENT_RULES} multiline minRows={5} autoFocus />;
}

function SelfDialog(props: StepDialogProps) {
  const defaults = { comment: props.review.selfComment };
  return (
    <StepForm {...props} step="self" document={WRITE_SELF_COMMENT} defaultValues={defaults}>
      <CommentInput label="resources.reviews.fields.selfComment" />
    </StepForm>
  );
}

function GuideDialog(props: StepDialogProps) {
  const defaults = { comment: props.review.guideComment };
  return (
    <StepForm {...props} step="guide" document={WRITE_GUIDE_COMMENT} defaultValues={defaults}>
      <CommentInput label="resources.reviews.fields.guideComment" />
    </StepForm>
  );
}

function CloseDialog(props: StepDialogProps) {
  return <StepForm {...props} step="close" document={CLOSE_REVIEW} />;
}

/** The dialog of each step that has one; the branch's part is a page of its own. */
export const STEP_DIALOGS: Record<Exclude<ReviewStep, 'write'>, (props: StepDialogProps) => ReactNode> = {
  self: SelfDialog,
  guide: GuideDialog,
  close: CloseDialog,
};
