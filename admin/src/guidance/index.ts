import MenuBookIcon from '@mui/icons-material/MenuBookOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { guidanceQueries } from './guidanceQueries.ts';
import { guidanceMessages } from './messages.ts';
import { regulationQueries } from './regulationQueries.ts';

/** The library of guidance documents. */
const guidanceDocuments: Feature = {
  resource: {
    name: 'guidanceDocuments',
    icon: MenuBookIcon,
    recordRepresentation: 'number',
    list: lazy(() => import('./GuidanceList.tsx').then((module) => ({ default: module.GuidanceList }))),
    show: lazy(() => import('./GuidanceShow.tsx').then((module) => ({ default: module.GuidanceShow }))),
    create: lazy(() => import('./GuidanceForms.tsx').then((module) => ({ default: module.GuidanceCreate }))),
    edit: lazy(() => import('./GuidanceForms.tsx').then((module) => ({ default: module.GuidanceEdit }))),
  },
  queries: guidanceQueries,
  messages: guidanceMessages,
  permissions: {
    list: 'guidance:read',
    show: 'guidance:read',
    create: 'guidance:write',
    edit: 'guidance:write',
    delete: 'guidance:write',
  },
};

/** The working regulations of branches; the menu leads to them by the library. */
export const workingRegulations: Feature = {
  resource: {
    name: 'workingRegulations',
    recordRepresentation: 'title',
    list: lazy(() => import('./RegulationList.tsx').then((module) => ({ default: module.RegulationList }))),
    show: lazy(() => import('./RegulationShow.tsx').then((module) => ({ default: module.RegulationShow }))),
    create: lazy(() => import('./RegulationForms.tsx').then((module) => ({ default: module.RegulationCreate }))),
    edit: lazy(() => import('./RegulationForms.tsx').then((module) => ({ default: module.RegulationEdit }))),
  },
  queries: regulationQueries,
  messages: { vi: {}, en: {} },
  permissions: {
    list: 'regulation:read',
    show: 'regulation:read',
    create: 'regulation:write',
    edit: 'regulation:write',
    delete: 'regulation:write',
  },
};

export default guidanceDocuments;
