import type { ComponentType } from 'react';
import type { Step } from '../steps.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { ConfirmStep } from './ConfirmStep.tsx';
import { FileStep } from './FileStep.tsx';
import { FoundStep } from './FoundStep.tsx';
import { OptionsStep } from './OptionsStep.tsx';
import { PeopleStep } from './PeopleStep.tsx';

/** The page of each step. */
export const STEP_PAGES: Record<Step, ComponentType> = {
  file: FileStep,
  found: FoundStep,
  columns: ColumnsStep,
  options: OptionsStep,
  check: CheckStep,
  people: PeopleStep,
  confirm: ConfirmStep,
};
