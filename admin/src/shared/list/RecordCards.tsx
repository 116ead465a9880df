import { Card, CardActionArea, CardContent, Skeleton, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import {
  type RaRecord,
  RecordContextProvider,
  useCreatePath,
  useListContext,
  useResourceContext,
  useResourceDefinition,
} from 'react-admin';
import { Link } from 'react-router-dom';

interface RecordCardsProps<RecordType extends RaRecord> {
  card: (record: RecordType) => ReactNode;
  /** What stands here when there are none. */
  empty?: ReactNode;
}

/** The rows of a list as cards, for narrow screens; a card leads to its record. */
export function RecordCards<RecordType extends RaRecord>({ card, empty }: RecordCardsProps<RecordType>) {
  const { data, isPending } = useListContext<RecordType>();
  const resource = useResourceContext();
  const { hasShow, hasEdit } = useResourceDefinition();
  const createPath = useCreatePath();
  if (isPending) return <Skeleton variant="rounded" height={96} />;
  if (empty && data?.length === 0) return <>{empty}</>;

  const type = hasShow ? 'show' : hasEdit ? 'edit' : undefined;
  return (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {data?.map((record) => {
        const content = <CardContent>{card(record)}</CardContent>;
        return (
          <RecordContextProvider key={record.id} value={record}>
            <Card component="li" variant="outlined">
              {type ? (
                <CardActionArea component={Link} to={createPath({ resource, id: record.id, type })}>
                  {content}
                </CardActionArea>
              ) : (
                content
              )}
            </Card>
          </RecordContextProvider>
        );
      })}
    </Stack>
  );
}
