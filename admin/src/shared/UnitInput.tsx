import { AutocompleteInput, ReferenceInput, useTranslate, type Validator } from 'react-admin';

interface UnitInputProps {
  source: string;
  /** Translated or a translation key. */
  label: string;
  /** Only units of these levels are offered. */
  kinds?: readonly string[];
  /** Only this unit and those below it are offered. */
  within?: string;
  validate?: Validator | Validator[];
  helperText?: string;
  readOnly?: boolean;
}

interface Choice {
  name: string;
  path?: string[];
}

/** A unit as it is told from others of the same name: with the units above it. */
export function unitLabel({ name, path = [] }: Choice): string {
  const above = path.slice(0, -1);
  return above.length > 0 ? `${name} (${above.join(' › ')})` : name;
}

/** Chooses a unit that has not ended, found by typing a part of its name. The form holds its id. */
export function UnitInput({ source, label, kinds, within, ...input }: UnitInputProps) {
  const translate = useTranslate();
  const filter = { isEnded: 'no', ...(kinds && { kind: kinds }), ...(within && { within }) };
  return (
    <ReferenceInput source={source} reference="organizations" filter={filter} sort={{ field: 'name', order: 'ASC' }}>
      <AutocompleteInput
        label={label}
        optionText={unitLabel}
        filterToQuery={(search) => ({ search })}
        noOptionsText={translate('unit.none')}
        {...input}
      />
    </ReferenceInput>
  );
}
