import EditIcon from '@mui/icons-material/EditOutlined';
import { Button, type ButtonProps } from '@mui/material';
import { useCreatePath, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

interface EditLinkProps extends Pick<ButtonProps, 'variant'> {
  /** A translation key: what is changed there. */
  label?: string;
}

/** Leads to the form of the record in context; unlike react-admin's, it keeps its word on a narrow screen. */
export function EditLink({ label = 'ra.action.edit', variant }: EditLinkProps) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const resource = useResourceContext();
  const record = useRecordContext();
  if (!record) return null;
  return (
    <Button
      component={Link}
      to={createPath({ resource, type: 'edit', id: record.id })}
      variant={variant}
      startIcon={<EditIcon />}
    >
      {translate(label)}
    </Button>
  );
}
