import type { ComponentType } from 'react';
import type { ResourceProps, StringMap } from 'react-admin';
import type { ResourceQueries } from './buildQuery.ts';

export type Locale = 'vi' | 'en';

/** The two languages of a feature's words; a test proves that their keys are equal. */
export interface Messages {
  vi: StringMap;
  en: StringMap;
}

/** What react-admin asks before it shows a page or a button; features may add their own (`reassign`). */
export type Action = 'list' | 'show' | 'create' | 'edit' | 'delete' | (string & {});

/** A screen outside list/show/edit/create, at its own path. */
export interface FeatureRoute {
  path: string;
  Component: ComponentType;
}

/** Everything the app needs to know about a feature; the default export of its `index.ts`. */
export interface Feature {
  /** The resource: its name is the folder, the URL and the menu entry. Pages are `lazy(...)`. */
  resource: ResourceProps;
  messages: Messages;
  /** Absent for a screen that is not a list of records (To do, Statistics). */
  queries?: ResourceQueries;
  /** Action → permission string of the server (`noun:verb`); the default is read from `queries.record`. */
  permissions?: Partial<Record<Action, string>>;
  /** Buttons for selected rows, in every table of the resource, also on another feature's pages; `lazy(...)`. */
  bulkActions?: ComponentType;
  routes?: FeatureRoute[];
}
