import { describe, expect, it } from 'vitest';
import { entryChanges } from '../../../admin/src/shared/history.ts';

describe('the history of a record', () => {
  it('says field by field what was changed', () => {
    const before = { id: 'a', title: 'Cũ', dueOn: '2026-12-31', guideId: null };
    const after = { id: 'a', title: 'Mới', dueOn: '2026-12-31', guideId: 'b' };
    expect(entryChanges({ before, after })).toEqual([
      { field: 'title', before: 'Cũ', after: 'Mới' },
      { field: 'guideId', before: null, after: 'b' },
    ]);
  });

  it('says of a new record what it was given, not its id', () => {
    const changes = entryChanges({ before: null, after: { id: 'a', title: 'Mới', guideId: null } });
    expect(changes).toEqual([{ field: 'title', before: undefined, after: 'Mới' }]);
  });
});
