import { toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { badField, notFound } from '../errors.ts';
import { readRecord } from '../memberRecords/readRecord.ts';
import { yearsOf } from '../memberRecords/years.ts';
import { memberRule, memberRuleSelect } from '../members/access.ts';
import type { Locale } from '../messages.ts';
import { isId } from '../read/filters.ts';
import { MEMBER_STATUSES, MEMBERSHIPS, POSITIONS } from '../words.ts';
import { headOf, issuerOf, signatureOf } from './issuer.ts';
import type { Printed, PrintRequest, PrintSource } from './printSource.ts';
import { blocksOfYear, recordSelects } from './recordBlocks.ts';
import { type Speak, speaker, wordOf } from './words.ts';

/** A member's work over the years: assignments, reviews, evaluations, circumstances, events and guidance notes, as far as the viewer may see each. */
export const memberRecordPrint: PrintSource = { permission: 'member:read', make };

const memberSelect = {
  ...memberRuleSelect,
  fullName: true,
  birthYear: true,
  position: true,
  membership: true,
  status: true,
} as const;

type MemberRow = NonNullable<Awaited<ReturnType<typeof readMember>>>;

function readMember(context: Context, id: string) {
  return context.db.member.findFirst({
    where: { AND: [{ id }, toWhere(memberRule(context.viewer))] },
    select: memberSelect,
  });
}

async function make({ context, language, asked }: PrintRequest): Promise<Printed> {
  const { id } = asked;
  if (!id) throw badField('id', 'REQUIRED');
  const years = yearsOf(context.today, yearIn(asked, 'fromYear'), yearIn(asked, 'toYear'));
  const member = isId(id) ? await readMember(context, id) : null;
  if (!member) throw notFound();
  const record = await readRecord(context, member.id, years, (kind, needed) => ({
    select: { id: true, ...needed, ...recordSelects[kind] },
  }));
  const issuer = await issuerOf(context, member.branchId, [member]);
  const speak = speaker(language);
  return {
    document: {
      ...headOf(issuer, context.today, language),
      orientation: 'portrait',
      number: null,
      title: speak('recordTitle'),
      subtitle: [speak('years', years)],
      blocks: [
        { kind: 'facts', facts: factsOf(member, speak, language) },
        ...(record.length === 0
          ? [{ kind: 'text' as const, text: speak('emptyRecord') }]
          : record.flatMap((year) => blocksOfYear(year, { context, speak, language }))),
      ],
      recipients: null,
      signatures: [
        { capacity: [speak('memberSigns')], hint: speak('sign'), name: member.fullName },
        await signatureOf(context, issuer, language),
      ],
    },
    about: { entityType: 'Member', entityId: member.id, memberId: member.id, unit: member, after: years },
  };
}

/** @throws BAD_USER_INPUT for what is not a whole number. */
function yearIn(asked: PrintRequest['asked'], field: string): number | null {
  const text = asked[field];
  if (!text) return null;
  if (!/^\d{1,4}$/.test(text)) throw badField(field, 'INVALID');
  return Number(text);
}

function factsOf(member: MemberRow, speak: Speak, language: Locale): [string, string][] {
  return [
    [speak('fullName'), member.fullName],
    ...(member.birthYear === null ? [] : [[speak('born'), String(member.birthYear)] as [string, string]]),
    [speak('position'), wordOf(POSITIONS, member.position, language)],
    [speak('membership'), wordOf(MEMBERSHIPS, member.membership, language)],
    [speak('standing'), wordOf(MEMBER_STATUSES, member.status, language)],
  ];
}
