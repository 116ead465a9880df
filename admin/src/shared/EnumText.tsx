import { useTranslate } from 'react-admin';
import { enumKey } from './enums.ts';

interface EnumTextProps {
  enumName: string;
  value: string | null | undefined;
}

/** The word for an enum's value; nothing when there is none. */
export function EnumText({ enumName, value }: EnumTextProps) {
  const translate = useTranslate();
  return value ? translate(enumKey(enumName, value)) : null;
}
