import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumChip, type Tone } from '../shared/EnumChip.tsx';

const RATING_TONES: Record<string, Tone> = { EXCELLENT: 'success', GOOD: 'success', UNSATISFACTORY: 'warning' };

/** Whether a review may still be changed. */
export function ClosedChip({ isClosed }: { isClosed: boolean }) {
  const translate = useTranslate();
  const label = translate(`resources.reviews.${isClosed ? 'isClosed' : 'isOpen'}`);
  return <Chip size="small" variant="outlined" color={isClosed ? 'success' : 'default'} label={label} />;
}

/** How well the task was carried out; says so when nobody has rated it yet. */
export function RatingText({ rating }: { rating: string | null }) {
  const translate = useTranslate();
  if (!rating) return translate('resources.reviews.unrated');
  return <EnumChip enumName="QualityRating" value={rating} tones={RATING_TONES} />;
}
