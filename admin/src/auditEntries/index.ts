import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { auditMessages } from './messages.ts';
import { auditQueries } from './queries.ts';

const auditEntries: Feature = {
  resource: {
    name: 'auditEntries',
    icon: HistoryIcon,
    recordRepresentation: 'action',
    list: lazy(() => import('./AuditList.tsx').then((module) => ({ default: module.AuditList }))),
    show: lazy(() => import('./AuditShow.tsx').then((module) => ({ default: module.AuditShow }))),
  },
  queries: auditQueries,
  messages: auditMessages,
};

export default auditEntries;
