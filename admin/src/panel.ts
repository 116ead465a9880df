import { createAuthProvider } from './providers/authProvider.ts';
import { createClient } from './providers/client.ts';
import { createDataProvider } from './providers/dataProvider.ts';
import type { Feature, Locale } from './providers/feature.ts';
import { createI18nProvider } from './providers/i18n.ts';
import { createPermissionOf } from './providers/permissions.ts';

/**
 * The three providers of the panel for a set of features.
 * @param uri the address of the GraphQL endpoint; tests give a full one
 */
export function createPanel(features: Feature[], locale: Locale, uri?: string) {
  const i18nProvider = createI18nProvider(
    features.map((feature) => feature.messages),
    locale,
  );
  const client = createClient(() => i18nProvider.getLocale(), uri);
  const resources = Object.fromEntries(
    features.flatMap(({ resource, queries }) => (queries ? [[resource.name, queries]] : [])),
  );
  const dataProvider = createDataProvider(client, resources, i18nProvider);
  const authProvider = createAuthProvider(dataProvider.request, createPermissionOf(features));
  return { i18nProvider, dataProvider, authProvider };
}
