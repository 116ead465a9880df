import { SimpleForm, useRecordContext, useTranslate } from 'react-admin';
import { EditLayout } from '../shared/EditLayout.tsx';
import { enumKey } from '../shared/enums.ts';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import type { ReviewRecord } from './queries.ts';
import { ReviewInputs } from './ReviewInputs.tsx';
import { Subject } from './ReviewSubject.tsx';

function Inputs() {
  const review = useRecordContext<ReviewRecord>();
  return (
    <>
      {review && <Subject title={review.assignmentTitle} period={review} />}
      <ReviewInputs />
    </>
  );
}

/** Changes the branch's part of a review that is not closed. */
export function ReviewEdit() {
  const translate = useTranslate();
  const describe = (field: string, value: unknown) =>
    field === 'rating' && value ? translate(enumKey('QualityRating', String(value))) : undefined;
  return (
    <EditLayout describe={describe}>
      <SimpleForm toolbar={<SaveToolbar />}>
        <Inputs />
      </SimpleForm>
    </EditLayout>
  );
}
