import { Box, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from 'react-admin';

interface PageHeaderProps {
  /** Translated already; it is the page's only h1 and the title of the browser's tab. */
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
}

/** The head of every page: what it is, how much there is, what one can do. */
export function PageHeader({ title, subtitle, actions }: PageHeaderProps) {
  const translate = useTranslate();
  const appName = translate('app.name');
  useEffect(() => {
    document.title = `${title} · ${appName}`;
  }, [title, appName]);
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, pt: 2, pb: 1 }}>
      <Box sx={{ flexGrow: 1 }}>
        <Typography variant="h1">{title}</Typography>
        {subtitle && (
          <Typography component="div" sx={{ color: 'text.secondary' }}>
            {subtitle}
          </Typography>
        )}
      </Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {actions}
      </Box>
    </Box>
  );
}
