import { describe, expect, it } from 'vitest';
import { listCriteria } from '../../../admin/src/providers/buildQuery.ts';
import { filledLinks, linksProblem, typedLinks } from '../../../admin/src/reviews/evidence.ts';
import {
  daysOfPeriod,
  periodChoices,
  periodToReview,
  USUAL_PERIODS,
  usualPeriod,
} from '../../../admin/src/reviews/periods.ts';
import { PROGRESS_BANDS, reviewQueries } from '../../../admin/src/reviews/queries.ts';
import { stepsFor } from '../../../admin/src/reviews/rights.ts';

const filterOf = (filter: Record<string, unknown>) => listCriteria(reviewQueries, { filter }).filter;

describe('the list of reviews', () => {
  it("sends the panel's filters in the server's shapes", () => {
    const values = {
      within: 'unit',
      year: 2026,
      search: 'an',
      rating: ['GOOD'],
      closed: 'no',
      self: 'no',
      guide: 'yes',
    };
    expect(filterOf({ ...values, progress: 'low' })).toEqual({
      within: 'unit',
      search: 'an',
      periodTo: { gte: '2026-01-01', lte: '2026-12-31' },
      rating: { in: ['GOOD'] },
      isClosed: false,
      hasSelfComment: false,
      hasGuideComment: true,
      progress: { gte: 0, lte: 49 },
    });
  });

  it('shows all years of one member or one task', () => {
    expect(filterOf({ year: 2026, memberId: 'm' })).toEqual({ memberId: 'm' });
    expect(filterOf({ year: 2026, assignmentId: 'a' })).toEqual({ assignmentId: 'a' });
  });

  it('has each percentage in exactly one band', () => {
    for (let percent = 0; percent <= 100; percent += 1) {
      const bands = Object.values(PROGRESS_BANDS).filter(({ gte, lte }) => percent >= gte && percent <= lte);
      expect(bands, `${percent} %`).toHaveLength(1);
    }
  });
});

describe('what is offered on a review', () => {
  const open = { isClosed: false, isGuidedByViewer: false, rating: 'GOOD', member: { id: 'm1' } };
  const secretary = { permissions: ['review:read', 'review:write'], memberId: 'm0' };
  const member = { permissions: ['review:self'], memberId: 'm1' };
  const guide = { permissions: ['review:comment'], memberId: 'm2' };

  it('the branch writes and closes it, once it has a rating', () => {
    expect(stepsFor(open, secretary)).toEqual(['write', 'close']);
    expect(stepsFor({ ...open, rating: null }, secretary)).toEqual(['write']);
    expect(stepsFor({ ...open, member: null }, secretary)).toEqual(['write', 'close']);
  });

  it('nobody writes or closes their own; a secretary who is reviewed writes the own part alone', () => {
    expect(stepsFor(open, { ...secretary, memberId: 'm1' })).toEqual([]);
    const both = { permissions: [...secretary.permissions, 'review:self'], memberId: 'm1' };
    expect(stepsFor(open, both)).toEqual(['self']);
  });

  it('the member writes the own part, the guide the comment, nobody another', () => {
    expect(stepsFor(open, member)).toEqual(['self']);
    expect(stepsFor(open, { ...member, memberId: 'm3' })).toEqual([]);
    expect(stepsFor({ ...open, isGuidedByViewer: true }, guide)).toEqual(['guide']);
    expect(stepsFor(open, guide)).toEqual([]);
  });

  it('nothing once it is closed, nor before the viewer is known', () => {
    for (const viewer of [secretary, member, guide, undefined]) {
      expect(stepsFor({ ...open, isClosed: true, isGuidedByViewer: true }, viewer)).toEqual([]);
    }
    expect(stepsFor(open, undefined)).toEqual([]);
  });
});

describe('periods of reviews', () => {
  it('are days of a year and are known again by them', () => {
    expect(daysOfPeriod('firstHalf', 2026)).toEqual({ periodFrom: '2026-01-01', periodTo: '2026-06-30' });
    expect(daysOfPeriod('another', 2026)).toBeUndefined();
    for (const { id } of USUAL_PERIODS) {
      const days = daysOfPeriod(id, 2025);
      expect(days && usualPeriod(days)).toEqual({ id, year: 2025 });
    }
    expect(usualPeriod({ periodFrom: '2026-01-01', periodTo: '2026-02-28' })).toBeUndefined();
    expect(usualPeriod({ periodFrom: '2025-07-01', periodTo: '2026-12-31' })).toBeUndefined();
  });

  it('begin with the half year that is over, or nearly', () => {
    expect(periodToReview('2026-06-15')).toEqual({ id: 'secondHalf', year: 2025 });
    expect(periodToReview('2026-06-16')).toEqual({ id: 'firstHalf', year: 2026 });
    expect(periodToReview('2026-12-16')).toEqual({ id: 'firstHalf', year: 2026 });
    expect(periodToReview('2026-12-17')).toEqual({ id: 'secondHalf', year: 2026 });
    expect(periodToReview('2027-01-10')).toEqual({ id: 'secondHalf', year: 2026 });
  });

  it('proposes only what can be chosen', () => {
    for (const today of ['2026-01-05', '2026-06-20', '2026-12-20']) {
      expect(periodChoices(2026)).toContainEqual(periodToReview(today));
    }
  });
});

describe('addresses of evidence', () => {
  it('are typed one a line', () => {
    const typed = typedLinks.parse('https://a.vn/1\n\n https://b.vn ');
    expect(typedLinks.format(typed)).toBe('https://a.vn/1\n\n https://b.vn ');
    expect(filledLinks(typed)).toEqual(['https://a.vn/1', 'https://b.vn']);
    expect(filledLinks(undefined)).toEqual([]);
  });

  it('are refused when they are no addresses, or too many', () => {
    expect(linksProblem(['https://a.vn/1'])).toBeUndefined();
    expect(linksProblem([])).toBeUndefined();
    for (const bad of [
      'javascript:alert(1)',
      'a.vn',
      'http://',
      'https://a.vn/a b',
      `https://a.vn/${'x'.repeat(500)}`,
    ]) {
      expect(linksProblem([bad]), bad).toBe('resources.reviews.evidence.invalid');
    }
    expect(linksProblem(Array.from({ length: 11 }, () => 'https://a.vn'))).toBe('resources.reviews.evidence.tooMany');
  });

  it('leave blank lines out of what is sent', () => {
    expect(reviewQueries.input?.({ progress: 50, evidenceLinks: ['https://a.vn', ''] })).toMatchObject({
      progress: 50,
      evidenceLinks: ['https://a.vn'],
    });
  });
});
