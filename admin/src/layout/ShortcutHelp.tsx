import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { isTyping, runShortcut, SHORTCUTS } from './shortcuts.ts';

interface ShortcutHelpProps {
  isOpen: boolean;
  onChange: (isOpen: boolean) => void;
}

/** Listens for the shortcuts, and lists them under "?". */
export function ShortcutHelp({ isOpen, onChange }: ShortcutHelpProps) {
  const translate = useTranslate();

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === '?') onChange(true);
      else if (!runShortcut(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onChange]);

  return (
    <Dialog open={isOpen} onClose={() => onChange(false)} aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{translate('shortcuts.title')}</DialogTitle>
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
        <Button onClick={() => onChange(false)}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
