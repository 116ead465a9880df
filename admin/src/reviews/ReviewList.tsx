import { Button } from '@mui/material';
import { useMemo } from 'react';
import { CreateButton, DataTable, useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { useUnit, useUnitFilter } from '../shared/unit.tsx';
import { useYear } from '../shared/year.ts';
import { PeriodText } from './PeriodText.tsx';
import { type Review, reviewQueries } from './queries.ts';
import { ReviewCard } from './ReviewCard.tsx';
import { ClosedChip, RatingText } from './ReviewStanding.tsx';
import { reviewFacets, reviewLookups } from './reviewFilters.ts';

const Column = DataTable.Col<Review>;
const NAME_STYLE = () => ({ fontWeight: 700, whiteSpace: 'nowrap' });
const WHOLE = () => ({ whiteSpace: 'nowrap' });

function NoReviews({ year }: { year: number }) {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'reviews', action: 'create' });
  return (
    <EmptyState
      title={translate('resources.reviews.emptyTitle', { year: String(year) })}
      hint={translate(canAccess ? 'resources.reviews.emptyHint' : 'resources.reviews.emptyReadHint')}
      action={canAccess && <CreateButton variant="contained" />}
    />
  );
}

/** The reviews of the unit and the year one works in. */
export function ReviewList() {
  const translate = useTranslate();
  const { canAccess: canWrite } = useCanAccess({ resource: 'reviews', action: 'create' });
  const isOneBranch = useUnit()?.kind === 'BRANCH';
  const within = useUnitFilter();
  const year = useYear();
  const lookups = useMemo(() => reviewLookups(within), [within]);
  const filter = useMemo(() => ({ ...within, year }), [within, year]);
  return (
    <ListLayout
      facets={reviewFacets}
      lookups={lookups}
      filter={filter}
      sort={{ field: 'periodTo', order: 'DESC' }}
      actions={
        <>
          {canWrite && (
            <Button component={Link} to="/reviews/sheet" variant="outlined">
              {translate('resources.reviews.sheet.button')}
            </Button>
          )}
          <ListTools exports={reviewQueries} paper="reviews" />
        </>
      }
      empty={<NoReviews year={year} />}
    >
      <ResponsiveDatagrid<Review>
        card={(review) => <ReviewCard review={review} />}
        storeKey={isOneBranch ? 'reviews.branch' : 'reviews.list'}
        hiddenColumns={isOneBranch ? ['branch.name'] : []}
      >
        <Column source="memberName" cellSx={NAME_STYLE} />
        <Column source="assignmentTitle" disableSort />
        <Column
          source="periodTo"
          label="resources.reviews.fields.period"
          cellSx={WHOLE}
          render={(review) => <PeriodText period={review} />}
        />
        <Column source="progress" align="right" cellSx={WHOLE} render={({ progress }) => `${progress} %`} />
        <Column source="rating" disableSort cellSx={WHOLE} render={({ rating }) => <RatingText rating={rating} />} />
        <Column
          source="isClosed"
          disableSort
          cellSx={WHOLE}
          render={({ isClosed }) => <ClosedChip isClosed={isClosed} />}
        />
        <Column source="branch.name" disableSort />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
