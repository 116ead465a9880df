import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, lineText, target } from '../write/inputTypes.ts';
import { GuidanceTopic } from './enums.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const linkHelp = 'Address where it can be read, http or https, at most 500 characters; the software never calls it.';

/** The fields that creating and updating a document share; `isNew` makes those required that a document needs. */
const editable = (t: InputFields, isNew: boolean) => ({
  number: t.string({ required: isNew, description: 'Number, at most 60 characters.' }),
  title: t.string({ required: isNew, description: 'Title, at most 500 characters.' }),
  issuer: t.string({ required: isNew, description: 'Who issued it, at most 200 characters.' }),
  topic: t.field({ type: GuidanceTopic, required: isNew, description: 'What it is about.' }),
  effectiveFrom: t.field({ type: 'Date', required: isNew, description: 'First day in force.' }),
  issuedOn: t.field({ type: 'Date', description: 'Day of issue.' }),
  effectiveTo: t.field({ type: 'Date', description: 'Last day in force, not before the first.' }),
  replacedById: t.id({ description: 'The document that replaced it.' }),
  link: t.string({ description: linkHelp }),
});

export const GuidanceDocumentCreateInput = builder.inputType('GuidanceDocumentCreateInput', {
  description: 'A guidance document to publish.',
  fields: (t) => ({
    organizationId: t.id({
      required: true,
      description: 'The unit that publishes it: a province or a commune; it and all units below it read it.',
    }),
    ...editable(t, true),
  }),
});

export const GuidanceDocumentUpdateInput = builder.inputType('GuidanceDocumentUpdateInput', {
  description: 'Changes to a guidance document; fields left out stay, null clears where it may.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the document.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    ...editable(t, false),
  }),
});

const kept = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

const link = z.union([
  z.null(),
  z.literal('').transform(() => null),
  lineText(500).pipe(z.string().refine(isWebAddress, 'LINK_FORM')),
]);

const fields = {
  issuedOn: day.nullish(),
  effectiveTo: day.nullish(),
  replacedById: id.nullish(),
  link: link.optional(),
};
// GraphQL has already refused values outside the enumeration.
const topic = z.custom<typeof GuidanceTopic.$inferType>();

/** What a new guidance document must look like. */
export const guidanceCreateSchema = z.object({
  organizationId: id,
  number: lineText(60),
  title: lineText(500),
  issuer: lineText(200),
  topic,
  effectiveFrom: day,
  ...fields,
});

/** What changes to a guidance document must look like. */
export const guidanceUpdateSchema = z.object({
  ...target,
  number: kept(lineText(60)),
  title: kept(lineText(500)),
  issuer: kept(lineText(200)),
  topic: kept(topic),
  effectiveFrom: kept(day),
  ...fields,
});

/** What names the guidance document to delete. */
export const guidanceDeleteSchema = z.object(target);

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return (
    (protocol === 'http:' || protocol === 'https:') && hostname !== '' && username === '' && /^https?:\/\//.test(text)
  );
}
