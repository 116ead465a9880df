import { useLocaleState, useLogoutIfAccessDenied, useTranslate } from 'react-admin';
import { rememberFile, sendFile, sendFileAgain } from './files.ts';

/** Sends files in the panel's language; an ended session leads to the sign-in page. */
export function useFileSender() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const logoutIfAccessDenied = useLogoutIfAccessDenied();

  const remembering = async (file: File, send: () => Promise<string>) => {
    try {
      const id = await send();
      rememberFile(id, file);
      return id;
    } catch (error) {
      await logoutIfAccessDenied(error);
      throw error;
    }
  };
  const sending = (file: File) => ({ file, locale, unreachable: translate('error.unreachable') });

  return {
    /** Answers the id of the new import. */
    send: (organizationId: string, file: File) => remembering(file, () => sendFile(organizationId, sending(file))),
    sendAgain: (target: { id: string; version: number; sheet?: string }, file: File) =>
      remembering(file, () => sendFileAgain(target, sending(file))),
  };
}
