import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

interface ListColumn {
  source: string;
  /** Translated or a translation key; the default is the field's name. */
  label?: string;
}

/** The columns of the table that a list shows. */
export interface ListColumns {
  /** Under which the browser remembers what is hidden. */
  storeKey: string;
  hiddenAtFirst: string[];
  columns: ListColumn[];
}

type Offer = (columns: ListColumns | undefined) => void;

const OfferedContext = createContext<ListColumns | undefined>(undefined);
const OfferContext = createContext<Offer>(() => undefined);

/** Brings the columns of a table to the button beside the list's title. */
export function ListColumnsProvider({ children }: { children: ReactNode }) {
  const [columns, setColumns] = useState<ListColumns>();
  return (
    <OfferContext value={setColumns}>
      <OfferedContext value={columns}>{children}</OfferedContext>
    </OfferContext>
  );
}

/** The columns one can choose from; undefined where there is no table. */
export function useListColumns(): ListColumns | undefined {
  return useContext(OfferedContext);
}

/** Offers a table's columns for as long as the table is there. */
export function useOfferColumns({ storeKey, hiddenAtFirst, columns }: ListColumns): void {
  const offer = useContext(OfferContext);
  const signature = JSON.stringify({ storeKey, hiddenAtFirst, columns });
  const offered = useMemo<ListColumns>(() => JSON.parse(signature), [signature]);
  useEffect(() => {
    offer(offered);
    return () => offer(undefined);
  }, [offer, offered]);
}
