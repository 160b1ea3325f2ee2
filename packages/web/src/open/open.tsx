import type { Citation, Span } from '@stemma/core/sheet';
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { PageData } from '../page-data.ts';
import { HOME, routeToView, routeToWords, type View } from '../route.ts';
import { go } from './navigate.ts';

const Data = createContext<PageData | null>(null);

/** The dossier, the readings, the texts and the rules of this page. */
export function usePage(): PageData {
  const data = use(Data);
  if (data === null) throw new Error('usePage outside PageDataProvider');
  return data;
}

export const PageDataProvider = ({ data, children }: { readonly data: PageData; readonly children: ReactNode }) => (
  <Data value={data}>{children}</Data>
);

/** What a click can ask for. Each is one step of the history. */
export interface Open {
  /** The words where they stand in their report. */
  readonly openEvidence: (evidence: Citation) => void;
  /** What stands behind an answer, an origin, a merge, a relation, a response, a hop or a line of the brief. */
  readonly openWhy: (id: string) => void;
  readonly openReport: (report: string, span?: Span | null) => void;
  readonly openView: (view: View, at?: string | null) => void;
}

const OPEN: Open = {
  openEvidence: (evidence) => go(routeToWords(evidence)),
  openWhy: (id) => go({ ...HOME, why: id }),
  openReport: (report, span = null) => go({ ...HOME, view: 'reader', places: [{ report, span }] }),
  openView: (view, at = null) => go(routeToView(view, at)),
};

export const useOpen = (): Open => useMemo(() => OPEN, []);
