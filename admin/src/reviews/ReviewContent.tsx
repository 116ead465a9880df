import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { type Fact, FactList } from '../shared/FactList.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { PeriodText } from './PeriodText.tsx';
import type { ReviewRecord } from './queries.ts';
import { RatingText } from './ReviewStanding.tsx';

const WORDS = 'resources.reviews';
const FIELDS = `${WORDS}.fields`;

function factsOf(review: ReviewRecord): Fact[] {
  return [
    {
      label: `${FIELDS}.memberName`,
      value: (
        <RecordLink resource="members" id={review.member?.id}>
          {review.memberName}
        </RecordLink>
      ),
    },
    {
      label: `${FIELDS}.assignmentTitle`,
      value: (
        <RecordLink resource="assignments" id={review.assignment?.id}>
          {review.assignmentTitle}
        </RecordLink>
      ),
    },
    { label: `${FIELDS}.branch.name`, value: review.branch.name },
    { label: `${FIELDS}.period`, value: <PeriodText period={review} /> },
    { label: `${FIELDS}.progress`, value: `${review.progress} %` },
    { label: `${FIELDS}.rating`, value: <RatingText rating={review.rating} /> },
    { label: `${FIELDS}.reviewedOn`, value: review.reviewedOn && <DateText value={review.reviewedOn} /> },
    { label: `${FIELDS}.reviewerName`, value: review.reviewerName },
  ];
}

interface SaidProps {
  title: string;
  text: string | null | undefined;
  /** Who says it, where the title does not. */
  by?: string | null;
}

function Said({ title, text, by }: SaidProps) {
  const translate = useTranslate();
  const heading = by ? `${translate(title)} (${by})` : translate(title);
  return (
    <Box component="section" aria-label={heading} sx={{ my: 2, maxWidth: '75ch' }}>
      <Typography variant="h3" component="h2">
        {heading}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line', color: text ? undefined : 'text.secondary' }}>
        {text || translate(`${WORDS}.notWritten`)}
      </Typography>
    </Box>
  );
}

function Evidence({ links }: { links: string[] }) {
  const translate = useTranslate();
  if (links.length === 0) return null;
  return (
    <Box component="section" aria-label={translate(`${FIELDS}.evidenceLinks`)} sx={{ my: 2 }}>
      <Typography variant="h3" component="h2">
        {translate(`${FIELDS}.evidenceLinks`)}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {links.map((link) => (
          <li key={link}>
            <Link
              href={link}
              target="_blank"
              rel="noreferrer noopener"
              color="inherit"
              sx={{ overflowWrap: 'anywhere' }}
            >
              {link}
            </Link>
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** What a review says: the facts, then the member, the guide and the branch, each in their own words. */
export function ReviewContent({ review }: { review: ReviewRecord }) {
  return (
    <>
      <FactList facts={factsOf(review)} />
      <Said title={`${FIELDS}.selfComment`} text={review.selfComment} />
      <Said title={`${FIELDS}.guideComment`} by={review.assignment?.guideName} text={review.guideComment} />
      <Said title={`${FIELDS}.comment`} text={review.comment} />
      <Evidence links={review.evidenceLinks ?? []} />
    </>
  );
}
