import { useTranslate } from 'react-admin';
import type { Candidate } from '../reassignQueries.ts';

/** Words for where a candidate is, how old, and how much they carry, in one line. */
export function useCandidateFacts(): (candidate: Candidate) => string {
  const translate = useTranslate();
  return ({ branch, age, openAssignmentCount, openLoad }) =>
    [
      branch.name,
      age === null ? translate('reassign.picker.ageUnknown') : translate('reassign.picker.age', { age }),
      translate('reassign.picker.work', { smart_count: openAssignmentCount }),
      translate('reassign.picker.load', { load: openLoad }),
    ].join(' · ');
}
