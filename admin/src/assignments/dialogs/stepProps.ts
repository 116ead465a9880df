import type { AssignmentRecord } from '../queries.ts';

/** What every dialog of a step is given. */
export interface StepProps {
  assignment: AssignmentRecord;
  onClose: () => void;
}

/** The words of the steps. */
export const STEP_WORDS = 'resources.assignments.steps';
