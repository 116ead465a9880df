import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumText } from '../../shared/EnumText.tsx';
import type { SheetRow } from './rows.ts';
import type { Sheet } from './useSheet.ts';

const WORDS = 'resources.reviews.sheet';

function Conflict({ row, settle }: { row: SheetRow; settle: Sheet['settle'] }) {
  const translate = useTranslate();
  const { review, assignment } = row;
  return (
    <Box role="alert">
      <Typography variant="body2" sx={{ fontWeight: 700 }}>
        {translate(`${WORDS}.conflict.title`)}
      </Typography>
      {review && (
        <Typography variant="body2" component="div">
          {review.progress} % · {review.rating && <EnumText enumName="QualityRating" value={review.rating} />}{' '}
          {review.comment}
        </Typography>
      )}
      {!review?.isClosed && (
        <Button size="small" onClick={() => settle(assignment.id, 'mine')}>
          {translate(`${WORDS}.conflict.mine`)}
        </Button>
      )}
      <Button size="small" onClick={() => settle(assignment.id, 'theirs')}>
        {translate(`${WORDS}.conflict.theirs`)}
      </Button>
    </Box>
  );
}

interface SaveStateProps {
  row: SheetRow;
  isOwn: boolean;
  sheet: Pick<Sheet, 'settle' | 'save'>;
}

/** What became of a row: in words, beside it. */
export function SaveState({ row, isOwn, sheet }: SaveStateProps) {
  const translate = useTranslate();
  const { state, review, problem, assignment } = row;
  if (state === 'conflict') return <Conflict row={row} settle={sheet.settle} />;
  if (state === 'failed')
    return (
      <Box role="alert" sx={{ color: 'error.main' }}>
        <Typography variant="body2">{problem}</Typography>
        <Button size="small" onClick={() => void sheet.save(assignment.id)}>
          {translate(`${WORDS}.again`)}
        </Button>
      </Box>
    );
  const words = isOwn ? 'own' : review?.isClosed ? 'closed' : state === 'clean' ? (review ? 'stored' : 'none') : state;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {translate(`${WORDS}.states.${words}`)}
    </Typography>
  );
}
