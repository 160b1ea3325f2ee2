import { weighWholeArchive } from './archive.ts';
import { alignMentions } from './align.ts';
import { checkClaim } from './check.ts';
import { showChanges } from './changes.ts';
import { compareReports } from './compare.ts';
import { showDemo } from './demo.ts';
import { extractReport } from './extract.ts';
import { fetchAddresses } from './fetch.ts';
import { readReport } from './read.ts';
import { listRules } from './rules.ts';
import { findReuse } from './reuse.ts';
import { sameSaid } from './same.ts';
import { showSchema } from './schema.ts';
import { why } from './why.ts';
import { withoutSource } from './without.ts';

/** Everything the product can do, in the order in which a reader learns it. */
export const OPERATIONS = [
  showDemo,
  compareReports,
  checkClaim,
  fetchAddresses,
  showChanges,
  extractReport,
  readReport,
  alignMentions,
  sameSaid,
  findReuse,
  weighWholeArchive,
  why,
  withoutSource,
  showSchema,
  listRules,
] as const;
