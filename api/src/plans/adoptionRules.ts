/** A proposal of the plan to be adopted, with the assignment it was made from. Days as 'YYYY-MM-DD'. */
export type ProposedLine = {
  id: string;
  kind: string;
  basis: string;
  startsOn: string;
  dueOn: string | null;
  memberStatus: string;
  memberIsInBranch: boolean;
  source: {
    id: string;
    status: string;
    startsOn: string;
    dueOn: string | null;
    progress: number;
    quantityTarget: number | null;
    quantityDone: number | null;
  } | null;
};

export type LineRefusal = 'MEMBER_NOT_ASSIGNABLE' | 'MEMBER_LEFT' | 'SOURCE_ENDED';

/** What becomes of the assignment that a line goes on from. */
export type SourceEnd = { id: string; to: 'COMPLETED' | 'ENDED'; on: string };

export type LineDecision =
  | { assignmentId: string; isActivated: false; reason: LineRefusal }
  | {
      assignmentId: string;
      isActivated: true;
      startsOn: string;
      dueOn: string | null;
      /** Set when its source is being carried out until then. */
      sourceEnd: SourceEnd | null;
      takesBasis: boolean;
    };

/** The day from which an adopted plan is in force: the day of adoption, but not before its year begins. */
export function dayInForce(adoptedOn: string, year: number): string {
  const newYear = `${year}-01-01`;
  return adoptedOn > newYear ? adoptedOn : newYear;
}

/**
 * Decides for each proposal of a plan whether it comes into force with the adoption, and what becomes of the assignment it goes on from:
 * done to the full it is completed, otherwise it ends, both so that the new one follows without a gap. A proposal whose member can no
 * longer be given tasks, or whose households were given to somebody else meanwhile, is taken back. Proposals that rest on nothing yet
 * rest on the resolution.
 */
export function decideAdoption(
  lines: readonly ProposedLine[],
  { inForceOn, today }: { inForceOn: string; today: string },
): LineDecision[] {
  return lines.map((line) => {
    const reason = refusal(line);
    if (reason) return { assignmentId: line.id, isActivated: false, reason };
    const isTakingOver = line.source?.status === 'ACTIVE';
    const startsOn =
      isTakingOver && (line.kind === 'HOUSEHOLD' || line.startsOn < inForceOn) ? inForceOn : line.startsOn;
    return {
      assignmentId: line.id,
      isActivated: true,
      startsOn,
      dueOn: line.dueOn !== null && line.dueOn < startsOn ? startsOn : line.dueOn,
      sourceEnd: line.source && isTakingOver ? endOf(line.source, inForceOn, today) : null,
      takesBasis: line.basis === 'NONE',
    };
  });
}

function refusal({ kind, memberStatus, memberIsInBranch, source }: ProposedLine): LineRefusal | null {
  if (!memberIsInBranch) return 'MEMBER_LEFT';
  if (memberStatus !== 'ACTIVE') return 'MEMBER_NOT_ASSIGNABLE';
  return kind === 'HOUSEHOLD' && source?.status === 'ENDED' ? 'SOURCE_ENDED' : null;
}

function endOf(source: NonNullable<ProposedLine['source']>, inForceOn: string, today: string): SourceEnd {
  const { id, startsOn, dueOn, progress, quantityTarget, quantityDone } = source;
  const later = (day: string) => (day < startsOn ? startsOn : day);
  const isDone =
    progress === 100 || (quantityTarget !== null && quantityTarget > 0 && (quantityDone ?? 0) >= quantityTarget);
  if (!isDone) return { id, to: 'ENDED', on: later(inForceOn) };
  // It was done by then at the latest; when exactly was not recorded.
  const [earliest = inForceOn] = [inForceOn, today, dueOn ?? inForceOn].sort();
  return { id, to: 'COMPLETED', on: later(earliest) };
}
