import { Typography } from '@mui/material';
import {
  maxLength,
  NumberInput,
  SelectInput,
  SimpleForm,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { EditLayout } from '../shared/EditLayout.tsx';
import { enumChoices, enumKey } from '../shared/enums.ts';
import { FormSection } from '../shared/FormSection.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { LEVELS } from './enums.ts';
import type { Evaluation } from './queries.ts';

const WORDS = 'resources.evaluations';
const REMARK_RULES = maxLength(2000);
const REASON_RULES = maxLength(500);
// Both scores together are of 100 (domain: 30 for the common criteria, 70 for results) unless the rule set says otherwise.
const USUAL = { commonScoreMax: 30, resultScoreMax: 70 };

function limitOf(evaluation: Evaluation | undefined, name: keyof typeof USUAL): number {
  const limit = evaluation?.cycle?.ruleSet?.thresholds[name];
  return typeof limit === 'number' ? limit : USUAL[name];
}

/** The level that the score alone would give; votes and results may say otherwise. */
export function levelOfScore(score: number, bands: Record<string, number>): string {
  return ['EXCELLENT', 'GOOD', 'COMPLETED'].find((level) => score >= (bands[level] ?? 101)) ?? 'NOT_COMPLETED';
}

function TotalScore({ evaluation }: { evaluation: Evaluation | undefined }) {
  const translate = useTranslate();
  const [common, result] = useWatch({ name: ['commonScore', 'resultScore'] }) as (number | null)[];
  if (typeof common !== 'number' || typeof result !== 'number') return null;
  const bands = evaluation?.cycle?.ruleSet?.bands;
  const level = bands && translate(enumKey('EvaluationLevel', levelOfScore(common + result, bands)));
  return (
    <Typography aria-live="polite" sx={{ gridColumn: '1 / -1' }}>
      {translate(level ? `${WORDS}.totalWithLevel` : `${WORDS}.total`, { total: common + result, level })}
    </Typography>
  );
}

function NotSubjectInput() {
  const level = useWatch({ name: 'branchLevel' });
  if (level !== 'NOT_SUBJECT') return null;
  return <TextInput source="notSubjectReason" validate={REASON_RULES} helperText={`${WORDS}.notSubjectHint`} />;
}

function ProposalInputs() {
  const translate = useTranslate();
  const evaluation = useRecordContext<Evaluation>();
  const common = limitOf(evaluation, 'commonScoreMax');
  const result = limitOf(evaluation, 'resultScoreMax');
  return (
    <>
      <FormSection title={translate(`${WORDS}.sections.scores`)}>
        <NumberInput
          source="commonScore"
          min={0}
          max={common}
          helperText={translate(`${WORDS}.atMost`, { max: common })}
        />
        <NumberInput
          source="resultScore"
          min={0}
          max={result}
          helperText={translate(`${WORDS}.atMost`, { max: result })}
        />
        <TotalScore evaluation={evaluation} />
      </FormSection>
      <FormSection title={translate(`${WORDS}.sections.proposal`)}>
        <SelectInput source="branchLevel" choices={enumChoices('EvaluationLevel', LEVELS)} />
        <NotSubjectInput />
        <NumberInput source="votesFor" min={0} />
        <NumberInput source="votesTotal" min={0} />
      </FormSection>
      <TextInput source="remark" multiline minRows={4} validate={REMARK_RULES} />
    </>
  );
}

/** The branch's part of an evaluation: scores, proposed level, votes, remark. */
export function EvaluationEdit() {
  const translate = useTranslate();
  const describe = (field: string, value: unknown) =>
    field === 'branchLevel' && value ? translate(enumKey('EvaluationLevel', String(value))) : undefined;
  return (
    <EditLayout describe={describe}>
      <SimpleForm toolbar={<SaveToolbar />}>
        <ProposalInputs />
      </SimpleForm>
    </EditLayout>
  );
}
