import { EnumChip, type Tone } from '../EnumChip.tsx';

const TONES: Record<string, Tone> = { PROPOSED: 'info', COMPLETED: 'success' };

/** An assignment's stage in words. */
export function StatusChip({ status }: { status: string }) {
  return <EnumChip enumName="AssignmentStatus" value={status} tones={TONES} />;
}
