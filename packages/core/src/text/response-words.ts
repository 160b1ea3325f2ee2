import type { Response } from '../model/dossier.ts';

/** What each kind of response is called. "Refused" takes a side and stands nowhere here; the report's own verb is quoted beside it. */
export const responseWords: Readonly<Record<Response['kind'], string>> = {
  denied: 'denies',
  'partly-denied': 'denies in part',
  declined: 'declined to comment',
  'neither-confirmed-nor-denied': 'neither confirmed nor denied',
  'did-not-respond': 'did not respond',
  silent: 'is silent in these reports',
  confirmed: 'confirms',
  stated: 'says',
  'not-asked': 'was not asked, as far as these reports say',
};
