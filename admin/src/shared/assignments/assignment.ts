/** An assignment as lists show it. */
export interface Assignment {
  id: string;
  version: number;
  memberName: string;
  member: { id: string } | null;
  title: string;
  taskField: { id: string; label: string };
  kind: string;
  status: string;
  startsOn: string;
  dueOn: string | null;
  isOverdue: boolean;
  daysOverdue: number;
  progress: number;
  guideName: string | null;
  branch: { id: string; name: string };
  year: number;
  loadWeight: number;
}
