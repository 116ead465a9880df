import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, Pagination, ReferenceManyField, useCanAccess, useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { ViewSwitch } from '../shared/ViewSwitch.tsx';
import { ChargeHistoryButton } from './ChargeHistoryButton.tsx';
import { ChargeText } from './CoverageText.tsx';
import type { HouseholdGroup } from './groupQueries.ts';
import { HouseholdActions } from './HouseholdActions.tsx';
import { HouseholdCard } from './HouseholdCard.tsx';
import type { Household } from './queries.ts';

const WORDS = 'resources.households';
const Column = DataTable.Col<Household>;
const NAME_STYLE = () => ({ fontWeight: 700 });

type Shown = 'all' | 'no' | 'yes';

/** The households of a group, all or by whether somebody is in charge. */
export function GroupHouseholds({ group }: { group: HouseholdGroup }) {
  const translate = useTranslate();
  const [shown, setShown] = useState<Shown>('all');
  const { canAccess: mayEdit } = useCanAccess({ resource: 'householdGroups', action: 'edit' });
  const views = [
    { id: 'all', name: translate(`${WORDS}.filters.all`) },
    { id: 'no', name: translate(`${WORDS}.filters.uncovered`) },
    { id: 'yes', name: translate(`${WORDS}.filters.isCovered`) },
  ] as const;
  const empty =
    shown === 'all' ? (
      <EmptyState
        title={translate(`${WORDS}.emptyTitle`)}
        hint={translate(mayEdit && !group.endedOn ? `${WORDS}.emptyGroupHint` : `${WORDS}.emptyReadHint`)}
      />
    ) : (
      <EmptyState title={translate(`${WORDS}.${shown === 'no' ? 'noneUncovered' : 'noneCovered'}`)} />
    );
  return (
    <Box component="section" aria-labelledby="group-households" sx={{ mt: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography id="group-households" variant="h2" sx={{ flexGrow: 1 }}>
          {translate(`${WORDS}.ofGroup`)}
        </Typography>
        <ViewSwitch
          label={translate(`${WORDS}.filters.covered`)}
          value={shown}
          onChange={setShown}
          views={[...views]}
        />
      </Box>
      <ReferenceManyField
        reference="households"
        target="groupId"
        sort={{ field: 'label', order: 'ASC' }}
        filter={shown === 'all' ? {} : { covered: shown, isEnded: 'no' }}
        perPage={50}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
        empty={empty}
      >
        <ResponsiveDatagrid<Household>
          rowClick={false}
          card={(household) => (
            <>
              <HouseholdCard household={household} />
              <ChargeHistoryButton household={household} />
              {mayEdit && <HouseholdActions household={household} />}
            </>
          )}
        >
          <Column source="label" cellSx={NAME_STYLE} />
          <Column source="code" />
          <Column source="chargedMember" disableSort render={(household) => <ChargeText household={household} />} />
          <Column
            source="endedOn"
            disableSort
            render={(household) => household.endedOn && <DateText value={household.endedOn} />}
          />
          <Column
            label="rows.actions"
            className="no-print"
            render={(household) => (
              <>
                <ChargeHistoryButton household={household} />
                {mayEdit && <HouseholdActions household={household} />}
              </>
            )}
          />
        </ResponsiveDatagrid>
      </ReferenceManyField>
    </Box>
  );
}
