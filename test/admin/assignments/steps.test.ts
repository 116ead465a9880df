import { describe, expect, it } from 'vitest';
import { stepsFor } from '../../../admin/src/assignments/steps.ts';

const grant = (role: string) => ({ role, organization: null });
const secretary = {
  memberId: 'secretary',
  permissions: ['assignment:read', 'assignment:write', 'assignment:progress'],
  grants: [grant('BRANCH_SECRETARY')],
};
const member = {
  memberId: 'me',
  permissions: ['assignment:read', 'assignment:progress'],
  grants: [grant('MEMBER')],
};
const guide = { ...member, grants: [grant('COMMITTEE_MEMBER')] };
const reader = { memberId: null, permissions: ['assignment:read'], grants: [grant('PROVINCE_ADMIN')] };

const of = (status: string, memberId = 'somebody') => ({ status, member: { id: memberId } });

describe('what is offered on an assignment', () => {
  it.each([
    ['PROPOSED', ['edit', 'cancel', 'activate']],
    ['ACTIVE', ['edit', 'end', 'complete', 'progress']],
    ['COMPLETED', ['assess']],
    ['ENDED', []],
    ['CANCELLED', []],
  ])('to those who may write it, at the stage %s', (status, steps) => {
    expect(stepsFor(of(status), secretary)).toEqual(steps);
  });

  it('is not to assess one’s own work', () => {
    expect(stepsFor(of('COMPLETED', 'secretary'), secretary)).toEqual([]);
    expect(stepsFor(of('ACTIVE', 'secretary'), secretary)).toContain('complete');
  });

  it('is to record the progress of one’s own work as a member, of others’ as their guide', () => {
    expect(stepsFor(of('ACTIVE', 'me'), member)).toEqual(['progress']);
    expect(stepsFor(of('ACTIVE'), guide)).toEqual(['progress']);
    expect(stepsFor(of('ACTIVE', 'me'), guide)).toEqual([]);
    expect(stepsFor(of('PROPOSED', 'me'), member)).toEqual([]);
  });

  it('is nothing to those who only read, and before one knows who asks', () => {
    expect(stepsFor(of('ACTIVE'), reader)).toEqual([]);
    expect(stepsFor(of('ACTIVE'), undefined)).toEqual([]);
  });

  it('does not take work of somebody one may not see for one’s own', () => {
    expect(stepsFor({ status: 'COMPLETED', member: null }, secretary)).toEqual(['assess']);
  });
});
