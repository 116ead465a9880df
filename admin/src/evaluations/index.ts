import EmojiEventsIcon from '@mui/icons-material/EmojiEventsOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { evaluationCycleQueries } from './cycleQueries.ts';
import { evaluationMessages } from './messages.ts';
import { evaluationQueries } from './queries.ts';

interface NamedEvaluation {
  member?: { fullName: string } | null;
  year?: number;
}

const evaluations: Feature = {
  resource: {
    name: 'evaluations',
    icon: EmojiEventsIcon,
    recordRepresentation: ({ member, year }: NamedEvaluation) => member?.fullName ?? String(year ?? ''),
    list: lazy(() => import('./EvaluationList.tsx').then((module) => ({ default: module.EvaluationList }))),
    show: lazy(() => import('./EvaluationShow.tsx').then((module) => ({ default: module.EvaluationShow }))),
    edit: lazy(() => import('./EvaluationEdit.tsx').then((module) => ({ default: module.EvaluationEdit }))),
  },
  queries: evaluationQueries,
  messages: evaluationMessages,
  permissions: { edit: 'evaluation:propose' },
};

/** The rounds of evaluation; they are reached from the list of evaluations. */
export const evaluationCycles: Feature = {
  resource: {
    name: 'evaluationCycles',
    recordRepresentation: 'year',
    list: lazy(() => import('./CycleList.tsx').then((module) => ({ default: module.CycleList }))),
    show: lazy(() => import('./CycleShow.tsx').then((module) => ({ default: module.CycleShow }))),
    create: lazy(() => import('./CycleForms.tsx').then((module) => ({ default: module.CycleCreate }))),
    edit: lazy(() => import('./CycleForms.tsx').then((module) => ({ default: module.CycleEdit }))),
  },
  queries: evaluationCycleQueries,
  messages: { vi: {}, en: {} },
};

export default evaluations;
