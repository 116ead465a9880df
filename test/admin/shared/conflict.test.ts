import { describe, expect, it } from 'vitest';
import { contestedFields, mergeRecord } from '../../../admin/src/shared/conflict/merge.ts';

const base = { id: '1', version: 3, name: 'Đào', phone: '0912', note: null };
const mine = { ...base, name: 'Đào A', phone: '0913', note: 'mới' };
const theirs = { ...base, version: 4, name: 'Đào B', phone: '0913' };

describe('a save that meets a newer version', () => {
  it('asks only about fields that both changed to different values', () => {
    expect(contestedFields(base, mine, theirs)).toEqual([{ field: 'name', theirs: 'Đào B', mine: 'Đào A' }]);
  });

  it('keeps what either side changed alone, on the newest version', () => {
    const now = { ...theirs, address: 'thôn Đông' };
    expect(mergeRecord(base, mine, now, {})).toEqual({ ...now, name: 'Đào A', phone: '0913', note: 'mới' });
  });

  it("keeps the server's value where it was chosen", () => {
    expect(mergeRecord(base, mine, theirs, { name: 'theirs' })).toMatchObject({
      name: 'Đào B',
      note: 'mới',
      version: 4,
    });
  });
});
