import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { importMessages } from './messages.ts';
import { importQueries } from './queries.ts';

/** Taking in spreadsheets, step by step; the steps of one import are its page. */
const imports: Feature = {
  resource: {
    name: 'imports',
    icon: UploadFileIcon,
    recordRepresentation: 'fileName',
    list: lazy(() => import('./ImportList.tsx').then((module) => ({ default: module.ImportList }))),
    show: lazy(() => import('./ImportShow.tsx').then((module) => ({ default: module.ImportShow }))),
    create: lazy(() => import('./ImportCreate.tsx').then((module) => ({ default: module.ImportCreate }))),
  },
  queries: importQueries,
  messages: importMessages,
  permissions: { list: 'import:run', show: 'import:run', create: 'import:run' },
};

export default imports;
