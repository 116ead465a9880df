import MenuBookIcon from '@mui/icons-material/MenuBookOutlined';
import { Button, type ButtonProps, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useViewer } from '../viewer.ts';
import { TopicList } from './TopicList.tsx';

interface GuidanceLinkProps extends Pick<ButtonProps, 'variant' | 'size'> {
  /** What the screen's rules are about, one of the server's topics or several. */
  topic: string | readonly string[];
}

/** A small button that shows the documents in force on which a screen's rules rest; nothing for those who read none. */
export function GuidanceLink({ topic, ...button }: GuidanceLinkProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const mayRead = useViewer()?.permissions.includes('guidance:read') ?? false;
  if (!mayRead) return null;
  const topics = typeof topic === 'string' ? [topic] : topic;
  return (
    <>
      <Button {...button} color="inherit" startIcon={<MenuBookIcon />} onClick={() => setOpen(true)}>
        {translate('guidance.button')}
      </Button>
      {isOpen && (
        <Dialog open onClose={() => setOpen(false)} aria-labelledby={id} maxWidth="sm" fullWidth>
          <DialogTitle id={id}>{translate('guidance.title')}</DialogTitle>
          <DialogContent>
            <TopicList topics={topics} />
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button onClick={() => setOpen(false)}>{translate('ra.action.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
