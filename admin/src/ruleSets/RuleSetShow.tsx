import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { enumKey } from '../shared/enums.ts';
import { GuidanceLink } from '../shared/guidance/GuidanceLink.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { PeriodText } from './PeriodText.tsx';
import type { RuleSet } from './queries.ts';
import { bandLines, thresholdLines } from './ruleLines.ts';

const WORDS = 'resources.ruleSets';

function Section({ title, lines }: { title: string; lines: string[] }) {
  return (
    <Box component="section" aria-label={title} sx={{ my: 2 }}>
      <Typography variant="h2">{title}</Typography>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 3, '& li': { py: 0.5 } }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </Box>
  );
}

function RuleSetPage() {
  const translate = useTranslate();
  const ruleSet = useRecordContext<RuleSet>();
  if (!ruleSet) return null;
  const { quota, exclusions } = ruleSet;
  const level = (name: string) => translate(enumKey('EvaluationLevel', name));
  const bands = bandLines(ruleSet).map(({ level: name, from }) =>
    from === null
      ? translate(`${WORDS}.below`, { level: level(name) })
      : translate(`${WORDS}.from`, { level: level(name), points: from }),
  );
  const statuses = exclusions.statuses.map((status) => translate(enumKey('MemberStatus', status))).join(', ');
  return (
    <>
      <PageHeader
        title={ruleSet.name}
        subtitle={<PeriodText ruleSet={ruleSet} />}
        actions={<GuidanceLink topic="EVALUATION" />}
      />
      <Typography sx={{ my: 1 }}>
        <RecordLink resource="guidanceDocuments" id={ruleSet.guidance?.id}>
          {ruleSet.document}
        </RecordLink>
      </Typography>
      <Section title={translate(`${WORDS}.bands`)} lines={bands} />
      <Section
        title={translate(`${WORDS}.quota`)}
        lines={[
          translate(`${WORDS}.quotaLine`, { percent: quota.percent, level: level(quota.of) }),
          translate(`${WORDS}.rounding.${quota.rounding}`),
        ]}
      />
      <Section
        title={translate(`${WORDS}.exclusions`)}
        lines={[
          translate(`${WORDS}.excludedStatuses`, { statuses }),
          translate(`${WORDS}.excludedMonths`, { months: exclusions.minMonthsSinceAdmission }),
        ]}
      />
      <Section
        title={translate(`${WORDS}.checks`)}
        lines={thresholdLines(ruleSet).map(({ key, values }) => translate(`${WORDS}.${key}`, values))}
      />
    </>
  );
}

/** A rule set in words: score bands, the quota, who is left out, what the checks compare with. */
export function RuleSetShow() {
  return (
    <ShowLayout>
      <RuleSetPage />
    </ShowLayout>
  );
}
