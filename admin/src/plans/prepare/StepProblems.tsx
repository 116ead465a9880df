import { Alert } from '@mui/material';

/** Why the server refused a step; what was filled in stays. */
export function StepProblems({ problems }: { problems: string[] }) {
  return problems.map((problem) => (
    <Alert key={problem} severity="error" sx={{ my: 1 }}>
      {problem}
    </Alert>
  ));
}
