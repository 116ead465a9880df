import { Link } from '@mui/material';
import type { ReactNode } from 'react';
import { useCreatePath } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

interface RecordLinkProps {
  resource: string;
  /** Without one (a record the viewer may not see) the name stands as text. */
  id: string | null | undefined;
  children: ReactNode;
  /** The page it leads to. */
  type?: 'show' | 'edit';
}

/** The name of a record as a link to its page, so that the keyboard reaches it as well. */
export function RecordLink({ resource, id, children, type = 'show' }: RecordLinkProps) {
  const createPath = useCreatePath();
  if (!id) return <>{children}</>;
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource, type, id })}
      color="inherit"
      underline="hover"
      onClick={(event) => event.stopPropagation()}
      sx={{ fontWeight: 600 }}
    >
      {children}
    </Link>
  );
}
