/**
 * A publisher's catalog as a numbered history of commits on nothing but an object store. A door drives it: `ingest` for
 * hints about deliveries, then `publish`; `sweep` every ten minutes and `collect` every night, for each of
 * `publishersOf`. The inbox and the log are the truth; a hint may come twice, late or never. People's decisions are
 * commits too (`approve`, `rollback`, `block` …), after which `publish` makes them seen.
 */
export type { Person } from './amend.ts';
export { type Collected, collect } from './collect.ts';
export {
  answer,
  answerTwin,
  approve,
  approveDataset,
  block,
  type Difference,
  diff,
  type Exposure,
  exposure,
  keyOf,
  log,
  replay,
  rollback,
  show,
  unblock,
  unpin,
  withdraw,
} from './commands.ts';
export { type Ingested, ingest, type Look } from './commit.ts';
export { deliveriesAt, keptDefaults, recordsAt } from './live.ts';
export { type Commit, commitAt, newestCommit } from './log.ts';
export type * from './ports.ts';
export {
  cacheControl,
  newestPublication,
  type PublicHead,
  type Published,
  publish,
  type Status,
  standingHead,
  statusOf,
} from './publish.ts';
export { purge } from './purge.ts';
export { type Rehearsal, rehearsalOf } from './rehearsal.ts';
export { openGrants, settingsOf, writeSettings } from './settings.ts';
export { mostOutdated, publishersOf, publishersUnder, type Swept, sweep, turned } from './sweep.ts';
export { type DatasetEntry, type DeliveryEntry, openTree } from './tree.ts';
export { type Finding, type Verified, verify } from './verify.ts';
