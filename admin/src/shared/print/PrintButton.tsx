import PrintIcon from '@mui/icons-material/Print';
import { Button, Menu, MenuItem } from '@mui/material';
import { useId, useState } from 'react';
import { useLocale, useLogoutIfAccessDenied, useNotify, useTranslate } from 'react-admin';
import { saveFile } from '../saveFile.ts';
import { useIsNarrow } from '../useIsNarrow.ts';
import { fetchPaper, type Paper, type PaperFormat, type PaperQuery, paperUrl } from './paper.ts';

const FORMATS: PaperFormat[] = ['docx', 'pdf'];

interface PrintButtonProps {
  paper: Paper;
  /** What is asked of the paper: the record's id, a filter, years. */
  query: PaperQuery;
  disabled?: boolean;
  /** Also offers to print the page as it is on the screen. */
  hasPage?: boolean;
}

/** Makes the server print a paper to a Word or a PDF file, and keeps it; meanwhile the button says so. */
export function PrintButton({ paper, query, disabled, hasPage }: PrintButtonProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const notify = useNotify();
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const isNarrow = useIsNarrow();
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const close = () => setAnchor(null);

  async function print(format: PaperFormat) {
    close();
    setIsMaking(true);
    try {
      const { name, content } = await fetchPaper(paperUrl(paper, format, query, locale), locale);
      saveFile(name, content);
      notify('print.made', { type: 'success', messageArgs: { name } });
    } catch (error) {
      if (!(await logoutIfAccessDenied(error))) {
        notify((error instanceof Error && error.message) || 'print.failed', { type: 'error' });
      }
    } finally {
      setIsMaking(false);
    }
  }

  return (
    <>
      <Button
        startIcon={<PrintIcon />}
        disabled={disabled}
        loading={isMaking}
        loadingPosition="start"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? menuId : undefined}
        className="no-print"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate(isMaking ? 'print.making' : 'print.button')}
      </Button>
      <Menu id={menuId} anchorEl={anchor} open={anchor !== null} onClose={close}>
        {FORMATS.map((format) => (
          <MenuItem key={format} onClick={() => void print(format)}>
            {translate(`print.${format}`)}
          </MenuItem>
        ))}
        {hasPage && !isNarrow && (
          <MenuItem
            onClick={() => {
              close();
              // After the menu is gone, so that it is not on the paper.
              setTimeout(() => window.print(), 300);
            }}
          >
            {translate('print.page')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
