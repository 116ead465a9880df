import { Box, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { today } from '../days.ts';
import { EmptyState } from '../EmptyState.tsx';
import { ErrorState } from '../ErrorState.tsx';
import { RecordLink } from '../RecordLink.tsx';
import { useDocument } from '../request.ts';
import { ForceText } from './ForceText.tsx';
import { TOPIC_DOCUMENTS, type TopicDocuments } from './queries.ts';

/** The documents of some topics that are in force today. */
export function TopicList({ topics }: { topics: readonly string[] }) {
  const translate = useTranslate();
  const { data, error, refetch } = useDocument<TopicDocuments>(TOPIC_DOCUMENTS, { topics, day: today() });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={120} />;
  const documents = data.guidanceDocuments.nodes;
  if (documents.length === 0)
    return <EmptyState title={translate('guidance.none')} hint={translate('guidance.noneHint')} />;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {documents.map((document) => (
        <Box component="li" key={document.id} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
          <RecordLink resource="guidanceDocuments" id={document.id}>
            {document.number}
          </RecordLink>
          <Typography>{document.title}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>
            {document.issuer} · <ForceText of={document} />
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
