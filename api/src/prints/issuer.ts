import type { OrganizationKind } from '@phan-cong/prisma/generated/client/enums';
import { matches, toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { memberRule } from '../members/access.ts';
import type { Locale } from '../messages.ts';
import { organizationRule, organizationRuleSelect } from '../organizations/access.ts';
import { isId } from '../read/filters.ts';
import { placeAndDay, placeOf } from './placeAndDay.ts';
import type { PrintDocument, PrintSignature } from './printDocument.ts';
import { type Speak, speaker } from './words.ts';

const unitSelect = { ...organizationRuleSelect, kind: true, name: true, parentId: true } as const;

export type Issuer = { id: string; kind: OrganizationKind; name: string; above: string; communeName: string | null };

type Located = { branchId?: string | null; communeId?: string | null; provinceId?: string | null };

/**
 * The unit that a paper is made for: the one asked for, else the smallest that holds all of its rows, else the one of the viewer's first
 * grant. Units that the viewer may not see are left out.
 */
export async function issuerOf(
  context: Context,
  asked: string | null | undefined,
  rows: Located[],
): Promise<Issuer | null> {
  const grant = context.viewer?.grants[0]?.organizationId;
  for (const id of [asked, common(rows, 'branchId'), common(rows, 'communeId'), common(rows, 'provinceId'), grant]) {
    const unit = id && isId(id) ? await readUnit(context, id) : null;
    if (!unit) continue;
    const above = unit.parentId ? await readUnit(context, unit.parentId) : null;
    const commune = unit.communeId ? await readUnit(context, unit.communeId) : null;
    return {
      id: unit.id,
      kind: unit.kind,
      name: unit.name,
      above: above?.name ?? '',
      communeName: commune?.name ?? unit.name,
    };
  }
  return null;
}

async function readUnit(context: Context, id: string) {
  const unit = await context.db.organization.findUnique({ where: { id }, select: unitSelect });
  return unit && matches(organizationRule(context.viewer), unit) ? unit : null;
}

function common(rows: Located[], column: keyof Located): string | null {
  const [first] = rows;
  const id = first?.[column];
  return id && rows.every((row) => row[column] === id) ? id : null;
}

/** The head of a paper: who issues it, where and when. */
export function headOf(issuer: Issuer | null, today: string, language: Locale) {
  const speak = speaker(language);
  return {
    language,
    unitAbove: issuer?.above ?? '',
    unit: issuer?.name ?? '',
    party: speak('party'),
    placeAndDay: placeAndDay(placeOf(issuer?.communeName ?? null), today, language),
  } satisfies Partial<PrintDocument>;
}

const UNIT_CODES: Record<OrganizationKind, string> = {
  PROVINCE: 'TU',
  COMMUNE: 'ĐU',
  SUBORDINATE: 'ĐUBP',
  BRANCH: 'CB',
  PARTY_GROUP: 'TĐ',
};

/** The line for a number that is filled in by hand. */
export function numberLine(issuer: Issuer | null, kind: string, speak: Speak): string | null {
  return issuer ? speak('number', { kind, unit: UNIT_CODES[issuer.kind] }) : null;
}

/** Who gets a paper of a unit: the unit above, the members, the file. */
export function recipientsOf(issuer: Issuer | null, speak: Speak): PrintDocument['recipients'] {
  if (!issuer) return null;
  return {
    heading: speak('recipients'),
    lines: [
      ...(issuer.above ? [speak('recipientAbove', { unit: issuer.above })] : []),
      ...(issuer.kind === 'BRANCH' ? [speak('recipientMembers')] : []),
      speak('recipientFile'),
    ],
  };
}

const CAPACITIES: Record<OrganizationKind, Record<Locale, string[]>> = {
  PROVINCE: { vi: ['T/M Ban Thường vụ', 'Bí thư'], en: ['For the standing committee', 'Secretary'] },
  COMMUNE: { vi: ['T/M Đảng ủy', 'Bí thư'], en: ['For the committee', 'Secretary'] },
  SUBORDINATE: { vi: ['T/M Đảng ủy bộ phận', 'Bí thư'], en: ['For the committee', 'Secretary'] },
  BRANCH: { vi: ['T/M Chi bộ', 'Bí thư'], en: ['For the branch', 'Secretary'] },
  PARTY_GROUP: { vi: ['Tổ trưởng tổ đảng'], en: ['Head of the party group'] },
};

/** Who signs for a unit; a branch's secretary by name, where there is one and the viewer may see them. */
export async function signatureOf(context: Context, issuer: Issuer | null, language: Locale): Promise<PrintSignature> {
  const capacity = issuer ? CAPACITIES[issuer.kind][language] : [];
  return { capacity, hint: '', name: issuer?.kind === 'BRANCH' ? await secretaryOf(context, issuer.id) : '' };
}

async function secretaryOf(context: Context, branchId: string): Promise<string> {
  const rule = memberRule(context.viewer);
  const secretaries = await context.db.member.findMany({
    where: { AND: [{ branchId, position: 'SECRETARY', status: 'ACTIVE' }, toWhere(rule)] },
    select: { fullName: true },
    take: 2,
  });
  return secretaries.length === 1 ? (secretaries[0]?.fullName ?? '') : '';
}
