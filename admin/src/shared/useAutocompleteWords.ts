import { useTranslate } from 'react-admin';

/** The names of the buttons inside an Autocomplete, in the panel's language; MUI's own are English. */
export function useAutocompleteWords() {
  const translate = useTranslate();
  return {
    clearText: translate('ra.action.clear_input_value'),
    closeText: translate('ra.action.close'),
    openText: translate('ra.action.open'),
  };
}
