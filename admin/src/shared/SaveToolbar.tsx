import { SaveButton, Toolbar, type ToolbarProps, useTranslate } from 'react-admin';

/** The bar under a form: one save button; saving waits for the server's answer. */
export function SaveToolbar({ children, ...props }: ToolbarProps) {
  const translate = useTranslate();
  return (
    <Toolbar
      {...props}
      sx={{ position: 'sticky', bottom: 0, zIndex: 1, gap: 2, '&&': { backgroundColor: 'background.default' } }}
    >
      <SaveButton label={translate('ra.action.save')} alwaysEnable={false} />
      {children}
    </Toolbar>
  );
}
