import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, lineText, longText, optionalLine, target } from '../write/inputTypes.ts';
import { DatePrecision, Gender, MemberStatus, Membership, OccupationGroup, Position } from './enums.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** The fields that creating and updating a member share. */
const editable = (t: InputFields) => ({
  gender: t.field({ type: Gender, description: 'Gender.' }),
  birthDate: t.field({ type: 'Date', description: 'Birth date; first day of the month or year when less is known.' }),
  birthDatePrecision: t.field({ type: DatePrecision, description: 'How precisely the birth date is known.' }),
  membership: t.field({ type: Membership, description: 'Official or probationary.' }),
  status: t.field({ type: MemberStatus, description: 'Standing.' }),
  statusSince: t.field({ type: 'Date', description: 'Day since when the standing holds.' }),
  isWorkingAway: t.boolean({ description: 'Away for work.' }),
  workingAwayFrom: t.field({ type: 'Date', description: 'First day away.' }),
  workingAwayTo: t.field({ type: 'Date', description: 'Last day away.' }),
  joinedOn: t.field({ type: 'Date', description: 'Day of admission.' }),
  joinedOnPrecision: t.field({ type: DatePrecision, description: 'How precisely the day of admission is known.' }),
  officialOn: t.field({ type: 'Date', description: 'Day of becoming official.' }),
  officialOnPrecision: t.field({ type: DatePrecision, description: 'How precisely that day is known.' }),
  position: t.field({ type: Position, description: 'Position in the branch.' }),
  occupationGroup: t.field({ type: OccupationGroup, description: 'Group of occupations.' }),
  educationLevel: t.string({ description: 'Education, at most 100 characters.' }),
  politicalTheoryLevel: t.string({ description: 'Level of political theory, at most 100 characters.' }),
  phone: t.string({ description: 'Telephone number, 9 to 15 digits.' }),
  address: t.string({ description: 'Address, at most 200 characters.' }),
  cardNumber: t.string({ description: 'Card number, 12 digits.' }),
  externalRef: t.string({ description: 'Reference in another system, at most 100 characters.' }),
  note: t.string({ description: 'Note, at most 500 characters.' }),
});

export const MemberCreateInput = builder.inputType('MemberCreateInput', {
  description: 'A new member.',
  fields: (t) => ({
    branchId: t.id({ required: true, description: 'Branch whose roll the member is on.' }),
    fullName: t.string({ required: true, description: 'Full name, family name first.' }),
    ...editable(t),
  }),
});

export const MemberUpdateInput = builder.inputType('MemberUpdateInput', {
  description: 'Changes to a member; fields left out stay, null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the member.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    fullName: t.string({ description: 'Full name, family name first.' }),
    ...editable(t),
  }),
});

const precision = z
  .enum(['DAY', 'MONTH', 'YEAR'])
  .nullish()
  .transform((value) => value ?? undefined);
const required = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const fields = {
  gender: z.enum(['MALE', 'FEMALE']).nullish(),
  birthDate: day.nullish(),
  birthDatePrecision: precision,
  membership: required(z.enum(['OFFICIAL', 'PROBATIONARY'])),
  // GraphQL has already refused values outside these enumerations.
  status: required(z.custom<typeof MemberStatus.$inferType>()),
  statusSince: day.nullish(),
  isWorkingAway: required(z.boolean()),
  workingAwayFrom: day.nullish(),
  workingAwayTo: day.nullish(),
  joinedOn: day.nullish(),
  joinedOnPrecision: precision,
  officialOn: day.nullish(),
  officialOnPrecision: precision,
  position: required(z.custom<typeof Position.$inferType>()),
  occupationGroup: required(z.custom<typeof OccupationGroup.$inferType>()),
  educationLevel: optionalLine(100),
  politicalTheoryLevel: optionalLine(100),
  phone: z
    .string()
    .transform((text) => text.replace(/[\s.-]/g, ''))
    .pipe(z.string().regex(/^(\+?\d{9,15})?$/, 'PHONE_FORM'))
    .transform((text) => text || null)
    .nullish(),
  address: optionalLine(200),
  cardNumber: z
    .string()
    .transform((text) => text.replace(/[\s.]/g, ''))
    .pipe(z.string().regex(/^(\d{12})?$/, 'CARD_NUMBER_FORM'))
    .transform((text) => text || null)
    .nullish(),
  externalRef: optionalLine(100),
  note: longText(500).nullish(),
};

/** What a new member must look like. */
export const memberCreateSchema = z.object({ branchId: id, fullName: lineText(100), ...fields });

/** What changes to a member must look like. */
export const memberUpdateSchema = z.object({
  ...target,
  fullName: lineText(100)
    .nullish()
    .transform((v) => v ?? undefined),
  ...fields,
});

export type MemberFields = Omit<z.output<typeof memberUpdateSchema>, 'id' | 'version'>;
