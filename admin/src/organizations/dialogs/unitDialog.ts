import type { Organization } from '../queries.ts';

/** What every dialog of a unit is given. */
export interface UnitDialogProps {
  unit: Organization;
  onClose: () => void;
}
