import LightbulbIcon from '@mui/icons-material/LightbulbOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { suggestionMessages } from './messages.ts';

/** Who could be given what: worked out by the server, taken by a person. */
const suggestions: Feature = {
  resource: {
    name: 'suggestions',
    icon: LightbulbIcon,
    list: lazy(() => import('./SuggestionsPage.tsx').then((module) => ({ default: module.SuggestionsPage }))),
  },
  messages: suggestionMessages,
  permissions: { list: 'suggestion:run' },
};

export default suggestions;
