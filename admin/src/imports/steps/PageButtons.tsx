import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useNumberText } from '../useNumberText.ts';

interface PageButtonsProps {
  /** From 0. */
  page: number;
  perPage: number;
  total: number;
  onPage: (page: number) => void;
}

/** Which rows are shown, and the ways to those before and after. */
export function PageButtons({ page, perPage, total, onPage }: PageButtonsProps) {
  const translate = useTranslate();
  const number = useNumberText();
  if (total === 0) return null;
  const last = Math.ceil(total / perPage) - 1;
  const range = {
    offsetBegin: page * perPage + 1,
    offsetEnd: Math.min((page + 1) * perPage, total),
    total: number(total),
  };
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 1 }}>
      <Box role="status" sx={{ flexGrow: 1 }}>
        {translate('ra.navigation.page_range_info', range)}
      </Box>
      {last > 0 && (
        <>
          <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
            {translate('ra.navigation.previous')}
          </Button>
          <Button disabled={page === last} onClick={() => onPage(page + 1)}>
            {translate('ra.navigation.next')}
          </Button>
        </>
      )}
    </Box>
  );
}
