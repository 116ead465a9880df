/** The fewest characters of a password; the server's own limit. */
export const MIN_PASSWORD = 10;
