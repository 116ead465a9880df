import { QueryClient } from '@tanstack/react-query';
import { AdminContext, CustomRoutes, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router-dom';
import { features } from './features.ts';
import { ChangePasswordPage } from './layout/lazyPages.ts';
import { AccessDeniedPage, MissingPage } from './layout/NoPage.tsx';
import { PanelLayout } from './layout/PanelLayout.tsx';
import { PanelUI } from './layout/PanelUI.tsx';
import { SignInPage } from './layout/SignInPage.tsx';
import { darkTheme, lightTheme } from './layout/theme.ts';
import { createPanel } from './panel.ts';
import { rememberedLocale, store } from './store.ts';

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
});
const { i18nProvider, dataProvider, authProvider } = createPanel(features, rememberedLocale());

/** The whole panel. */
export function App() {
  return (
    <BrowserRouter>
      <AdminContext
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
        theme={lightTheme}
        darkTheme={darkTheme}
        defaultTheme="light"
      >
        <PanelUI
          title="Phân Công"
          disableTelemetry
          requireAuth
          layout={PanelLayout}
          loginPage={SignInPage}
          accessDenied={AccessDeniedPage}
          catchAll={MissingPage}
        >
          {features.map(({ resource, bulkActions }) => (
            <Resource key={resource.name} {...resource} options={{ ...resource.options, bulkActions }} />
          ))}
          <CustomRoutes>
            <Route path="/account/password" element={<ChangePasswordPage />} />
            {features.flatMap(({ routes = [] }) =>
              routes.map(({ path, Component }) => <Route key={path} path={path} element={<Component />} />),
            )}
          </CustomRoutes>
        </PanelUI>
      </AdminContext>
    </BrowserRouter>
  );
}
