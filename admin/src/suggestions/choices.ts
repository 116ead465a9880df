import type { RunInput, SuggestedLine, SuggestionRun } from './queries.ts';

/** What a person makes of a line before accepting; `next` is for the next run. */
export interface LineChoice {
  isTaken: boolean;
  /** 0 = as suggested, 1 and 2 = the alternatives. */
  way: number;
  next: 'none' | 'pin' | 'other';
  loadReason: string;
}

export type Choices = Readonly<Record<string, LineChoice>>;

const AS_SUGGESTED: LineChoice = { isTaken: true, way: 0, next: 'none', loadReason: '' };

/** The choice for a line; everything suggested is taken as it is until a person says otherwise. */
export function choiceOf(choices: Choices, line: SuggestedLine): LineChoice {
  return choices[line.key] ?? AS_SUGGESTED;
}

/** Who gets a line, and by which task, as chosen. */
export function chosenWay(line: SuggestedLine, { way }: LineChoice): { memberId: string; templateKey: string | null } {
  return way === 0 ? line : (line.alternatives[way - 1] ?? line);
}

/** The lines that are taken, as the server takes them. */
export function acceptedLines(lines: SuggestedLine[], choices: Choices) {
  return lines.flatMap((line) => {
    const choice = choiceOf(choices, line);
    if (!choice.isTaken) return [];
    const { memberId, templateKey } = chosenWay(line, choice);
    const loadReason = choice.loadReason.trim();
    return [
      {
        key: line.key,
        ...(memberId === line.memberId ? {} : { memberId }),
        ...(templateKey === line.templateKey ? {} : { templateKey }),
        ...(loadReason ? { loadReason } : {}),
      },
    ];
  });
}

/** What the next run is asked: the same, with lines kept as chosen and members not wanted for a line left out of it. */
export function nextInput({ input, lines }: SuggestionRun, choices: Choices): RunInput {
  const pinned = lines.filter((line) => choiceOf(choices, line).next === 'pin');
  const others = lines.filter((line) => choiceOf(choices, line).next === 'other');
  const again = new Set([...pinned, ...others].flatMap(({ itemKeys }) => itemKeys));
  const { allHouseholds, householdGroupIds, assignmentIds, unassignedMembers } = input;
  return {
    allHouseholds,
    householdGroupIds,
    assignmentIds,
    unassignedMembers,
    pinned: [
      ...input.pinned.filter(({ key }) => !again.has(key)),
      ...pinned.flatMap((line) => {
        const { memberId } = chosenWay(line, choiceOf(choices, line));
        return line.itemKeys.map((key) => ({ key, memberId }));
      }),
    ],
    excluded: [
      ...input.excluded,
      ...others.flatMap(({ itemKeys, memberId }) => itemKeys.map((key) => ({ key, memberId }))),
    ],
  };
}
