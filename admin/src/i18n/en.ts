import en from 'ra-language-english';

/** react-admin's own words in English, as its makers wrote them. */
export { en };
