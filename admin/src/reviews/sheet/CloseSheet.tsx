import { Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DialogWords } from '../../shared/DialogWords.tsx';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useDocument } from '../../shared/request.ts';
import { useCommand } from '../../shared/useCommand.ts';
import type { Period } from '../periods.ts';
import { CLOSE_REVIEWS, type ClosedReviews } from './queries.ts';

const WORDS = 'resources.reviews.sheet';

interface CloseSheetProps {
  branchId: string;
  period: Period;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
  /** While a row is not saved yet. */
  isDisabled: boolean;
  onDone: () => void;
}

/** Closes the rated reviews of the period together, after saying how many and which stay open. */
export function CloseSheet({ isOpen, onOpen, isDisabled, ...props }: CloseSheetProps) {
  const translate = useTranslate();
  return (
    <>
      <Button variant="outlined" className="no-print" sx={{ my: 2 }} onClick={onOpen} disabled={isDisabled}>
        {translate(`${WORDS}.close.button`)}
      </Button>
      {isOpen && <CloseDialog {...props} />}
    </>
  );
}

function CloseDialog({ branchId, period, onClose, onDone }: Omit<CloseSheetProps, 'isOpen' | 'onOpen' | 'isDisabled'>) {
  const translate = useTranslate();
  const input = { branchId, ...period };
  // Asked anew each time: rows are rated between two openings.
  const { data, error } = useDocument<ClosedReviews>(
    CLOSE_REVIEWS,
    { input: { ...input, dryRun: true } },
    { gcTime: 0, staleTime: 0 },
  );
  const send = useCommand(CLOSE_REVIEWS, `${WORDS}.close.done`);
  const counts = data?.closeReviews;
  const stay = [
    counts?.withoutRatingCount ? translate(`${WORDS}.close.withoutRating`, { count: counts.withoutRatingCount }) : '',
    counts?.ownCount ? translate(`${WORDS}.close.own`, { count: counts.ownCount }) : '',
  ].filter(Boolean);
  return (
    <FormDialog
      title={translate(`${WORDS}.close.title`)}
      submitLabel={translate(`${WORDS}.close.submit`)}
      onSubmit={() => send(input).then(onDone)}
      onClose={onClose}
    >
      {error && <Typography color="error">{error.message}</Typography>}
      {counts && (
        <>
          <DialogWords
            lines={[`${WORDS}.close.count`, `${WORDS}.close.explain`]}
            values={{ count: counts.closedCount }}
          />
          {stay.map((words) => (
            <Typography key={words}>{words}</Typography>
          ))}
        </>
      )}
    </FormDialog>
  );
}
