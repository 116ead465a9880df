import PrintIcon from '@mui/icons-material/Print';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Prints the page; the print styles leave the table and its title. */
export function PrintPageButton() {
  const translate = useTranslate();
  return (
    <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
      {translate('list.print')}
    </Button>
  );
}
