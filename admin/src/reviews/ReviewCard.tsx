import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PeriodText } from './PeriodText.tsx';
import type { Review } from './queries.ts';
import { ClosedChip, RatingText } from './ReviewStanding.tsx';

/** A review on a narrow screen: who, what, when, how far, how well. */
export function ReviewCard({ review }: { review: Review }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" component="p">
        {review.memberName}
      </Typography>
      <Typography>{review.assignmentTitle}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        <PeriodText period={review} /> · {translate('resources.reviews.progressOf', { progress: review.progress })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
        <RatingText rating={review.rating} />
        <ClosedChip isClosed={review.isClosed} />
      </Box>
    </>
  );
}
