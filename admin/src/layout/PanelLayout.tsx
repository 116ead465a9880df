import { Layout, type LayoutProps } from 'react-admin';
import { UnitProvider } from '../shared/unit.tsx';
import { useViewer } from '../shared/viewer.ts';
import { ChangePasswordPage } from './lazyPages.ts';
import { PanelAppBar } from './PanelAppBar.tsx';
import { PanelMenu } from './PanelMenu.tsx';
import { PanelSidebar } from './PanelSidebar.tsx';
import { useDocumentLanguage } from './useDocumentLanguage.ts';

/** The frame of every page. Someone whose password was given to them changes it before anything else. */
export function PanelLayout({ children, ...props }: LayoutProps) {
  useDocumentLanguage();
  const mustChangePassword = useViewer()?.mustChangePassword ?? false;
  return (
    <UnitProvider>
      <Layout
        {...props}
        appBar={PanelAppBar}
        menu={PanelMenu}
        sidebar={PanelSidebar}
        appBarAlwaysOn
        sx={{ minWidth: 0 }}
      >
        {mustChangePassword ? <ChangePasswordPage /> : children}
      </Layout>
    </UnitProvider>
  );
}
