import { Link } from '@mui/material';
import { useCreatePath, useResourceDefinitions, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { kindText } from '../shared/history.ts';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useRecordNames } from '../shared/recordNames.ts';
import { placeOf, type RecordPlace } from './entryRecord.ts';
import type { TrailEntry } from './queries.ts';

const NOWHERE: RecordPlace = { resource: '', id: '' };

/** The name of the record as it was then, else as it is now; nothing where neither is known. */
export function useSubjectName(entry: TrailEntry): string | undefined {
  const place = placeOf(entry);
  const { resource, id } = place ?? NOWHERE;
  const [present] = useRecordNames(resource, place && !entry.entityLabel ? [id] : []);
  return entry.entityLabel ?? present;
}

function useMemberName({ memberId, entityType }: TrailEntry): string | undefined {
  const isOther = memberId !== null && entityType !== 'Member';
  return useRecordNames('members', isOther ? [memberId] : [])[0];
}

/** What an entry is about, in a line: the kind of record, its name, and whom it concerns. */
export function SubjectText({ entry }: { entry: TrailEntry }) {
  const translate = useTranslate();
  const name = useSubjectName(entry);
  const member = useMemberName(entry);
  const parts = [kindText(translate, entry.entityType), name, member === name ? undefined : member];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

/** The record's name, as a link where it has a page that the viewer may see. */
export function SubjectLink({ entry }: { entry: TrailEntry }) {
  const translate = useTranslate();
  const definitions = useResourceDefinitions();
  const createPath = useCreatePath();
  const name = useSubjectName(entry);
  const place = placeOf(entry);
  const text = name ?? kindText(translate, entry.entityType);
  const isReadable = useRecordNames(place?.resource ?? '', place ? [place.id] : []).length > 0;
  if (!place || !isReadable || !definitions[place.resource]?.hasShow) return <>{text}</>;
  const path = createPath({ resource: place.resource, type: 'show', id: place.id });
  return (
    <Link
      component={RouterLink}
      to={place.tab ? `${path}?tab=${place.tab}` : path}
      color="inherit"
      underline="hover"
      sx={{ fontWeight: 600 }}
    >
      {text}
    </Link>
  );
}

/** The member whom an entry concerns, where the viewer may see them. */
export function ConcernedMember({ entry }: { entry: TrailEntry }) {
  const member = useMemberName(entry);
  if (!member) return null;
  return (
    <RecordLink resource="members" id={entry.memberId}>
      {member}
    </RecordLink>
  );
}
