import { Box, Tab, Tabs } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';

interface RecordTab {
  id: string;
  /** A translation key. */
  label: string;
  /** Made when the tab is opened. */
  content: () => ReactNode;
}

interface RecordTabsProps {
  /** Translated: whose tabs they are. */
  label: string;
  tabs: RecordTab[];
}

/** The tabs of a record's page; the address remembers the open one (`?tab=history`). */
export function RecordTabs({ label, tabs }: RecordTabsProps) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const open = tabs.find(({ id }) => id === params.get('tab')) ?? tabs[0];
  if (!open) return null;
  return (
    <>
      <Tabs
        value={open.id}
        onChange={(_event, next: string) => setParams({ tab: next }, { replace: true })}
        aria-label={label}
        variant="scrollable"
        scrollButtons="auto"
        allowScrollButtonsMobile
        className="no-print"
        // As wide as the page at most; its own width would push the page wider than a phone.
        sx={{ borderBottom: 1, borderColor: 'divider', width: 0, minWidth: '100%' }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            value={tab.id}
            id={`tab-${tab.id}`}
            aria-controls={`panel-${tab.id}`}
            label={translate(tab.label)}
            sx={{ textTransform: 'none', fontSize: '1rem' }}
          />
        ))}
      </Tabs>
      <Box key={open.id} role="tabpanel" id={`panel-${open.id}`} aria-labelledby={`tab-${open.id}`} sx={{ pt: 1 }}>
        {open.content()}
      </Box>
    </>
  );
}
