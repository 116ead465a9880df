import { DateText } from '../../shared/DateText.tsx';
import { EnumText } from '../../shared/EnumText.tsx';
import { type Fact, FactList } from '../../shared/FactList.tsx';
import { RecordLink } from '../../shared/RecordLink.tsx';
import type { AssignmentRecord } from '../queries.ts';

const FIELDS = 'resources.assignments.fields';

function householdFacts({ kind, householdGroup, households = [] }: AssignmentRecord): Fact[] {
  if (kind !== 'HOUSEHOLD') return [];
  return [
    {
      label: `${FIELDS}.householdGroupId`,
      value: householdGroup && (
        <RecordLink resource="householdGroups" id={householdGroup.id}>
          {householdGroup.name}
        </RecordLink>
      ),
    },
    { label: `${FIELDS}.householdIds`, value: households.map(({ label }) => label).join(', ') },
  ];
}

function clauseFacts({ clause }: AssignmentRecord): Fact[] {
  if (!clause) return [];
  return [
    {
      label: `${FIELDS}.clauseId`,
      value: (
        <RecordLink resource="workingRegulations" id={clause.regulation?.id}>
          {clause.number}. {clause.heading}
        </RecordLink>
      ),
    },
  ];
}

function factsOf(assignment: AssignmentRecord): Fact[] {
  const { basis, guideId, guideName, plan } = assignment;
  return [
    { label: `${FIELDS}.taskFieldId`, value: assignment.taskField.label },
    { label: `${FIELDS}.kind`, value: <EnumText enumName="AssignmentKind" value={assignment.kind} /> },
    ...householdFacts(assignment),
    { label: `${FIELDS}.deliverable`, value: assignment.deliverable },
    { label: `${FIELDS}.quantityTarget`, value: assignment.quantityTarget },
    { label: `${FIELDS}.startsOn`, value: <DateText value={assignment.startsOn} /> },
    { label: `${FIELDS}.dueOn`, value: assignment.dueOn && <DateText value={assignment.dueOn} /> },
    { label: `${FIELDS}.loadWeight`, value: assignment.loadWeight },
    ...(assignment.loadReason ? [{ label: `${FIELDS}.loadReason`, value: assignment.loadReason }] : []),
    {
      label: `${FIELDS}.guideId`,
      value: guideName && (
        <RecordLink resource="members" id={guideId}>
          {guideName}
        </RecordLink>
      ),
    },
    { label: `${FIELDS}.guideNote`, value: assignment.guideNote },
    { label: `${FIELDS}.coordinators`, value: assignment.coordinators },
    { label: `${FIELDS}.basis`, value: <EnumText enumName="AssignmentBasis" value={basis} /> },
    ...clauseFacts(assignment),
    { label: `${FIELDS}.basisText`, value: assignment.basisText },
    {
      label: `${FIELDS}.planId`,
      value: plan && (
        <RecordLink resource="plans" id={plan.id}>
          {plan.title}
        </RecordLink>
      ),
    },
  ];
}

/** What is to be done, with whose help, and on what it rests. */
export function ContentTab({ assignment }: { assignment: AssignmentRecord }) {
  return <FactList facts={factsOf(assignment)} />;
}
