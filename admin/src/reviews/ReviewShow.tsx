import { Alert, Box } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import { PeriodText } from './PeriodText.tsx';
import type { ReviewRecord } from './queries.ts';
import { ReviewActions } from './ReviewActions.tsx';
import { ReviewContent } from './ReviewContent.tsx';
import { ClosedChip } from './ReviewStanding.tsx';

const WORDS = 'resources.reviews';

function NextStep({ review }: { review: ReviewRecord }) {
  const translate = useTranslate();
  const next = review.isClosed ? 'closed' : review.rating ? 'open' : 'unrated';
  return (
    <Alert severity="info" icon={false} sx={{ my: 1 }}>
      {translate(`${WORDS}.next.${next}`)}
    </Alert>
  );
}

function ReviewPage() {
  const review = useRecordContext<ReviewRecord>();
  const mayReadHistory = useViewer()?.permissions.includes('audit:read');
  if (!review) return null;
  const about = { id: 'about', label: `${WORDS}.about`, content: () => <ReviewContent review={review} /> };
  const history = { id: 'history', label: 'history.title', content: () => <HistoryTab entityType="Review" /> };
  return (
    <>
      <PageHeader
        title={review.memberName}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
            <span>{review.assignmentTitle}</span>
            <span>
              <PeriodText period={review} />
            </span>
            <ClosedChip isClosed={review.isClosed} />
          </Box>
        }
        actions={<ReviewActions review={review} />}
      />
      <NextStep review={review} />
      <RecordTabs label={review.memberName} tabs={mayReadHistory ? [about, history] : [about]} />
    </>
  );
}

/** A review: what the branch, the guide and the member themselves say about a task in a period. */
export function ReviewShow() {
  return (
    <ShowLayout>
      <ReviewPage />
    </ShowLayout>
  );
}
