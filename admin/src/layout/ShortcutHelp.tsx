import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, IconButton, Tooltip } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isTyping, runShortcut, SHORTCUTS } from './shortcuts.ts';

/** Listens for the shortcuts and lists them under "?". */
export function ShortcutHelp() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === '?') setOpen(true);
      else if (!runShortcut(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const title = translate('shortcuts.title');
  return (
    <>
      <Tooltip title={`${title} (?)`}>
        <IconButton
          color="inherit"
          aria-label={title}
          onClick={() => setOpen(true)}
          sx={{ display: { xs: 'none', md: 'inline-flex' } }}
        >
          <KeyboardIcon />
        </IconButton>
      </Tooltip>
      <Dialog open={isOpen} onClose={() => setOpen(false)} aria-labelledby="shortcuts-title">
        <DialogTitle id="shortcuts-title">{title}</DialogTitle>
        <DialogContent>
          <table>
            <tbody>
              {SHORTCUTS.map(({ key, label }) => (
                <tr key={key}>
                  <th scope="row" style={{ textAlign: 'left', paddingRight: 24, height: 36 }}>
                    <kbd>{key}</kbd>
                  </th>
                  <td>{translate(label)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('ra.action.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
