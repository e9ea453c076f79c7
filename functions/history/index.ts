/**
 * A publisher's catalog as a numbered history of commits on nothing but an object store. Everything is driven by what a
 * door passes on: `ingest` for hints about deliveries, then `publish`. The log and the inbox are the truth; a hint may
 * come twice, late or never.
 */
export { type Ingested, ingest, type Look } from './commit.ts';
export { deliveriesAt, liveAt, recordsAt } from './live.ts';
export { type Commit, commitAt, commits, newestCommit } from './log.ts';
export type * from './ports.ts';
export { type PublicHead, type Published, publish, type Status, statusOf } from './publish.ts';
export { settingsOf, writeSettings } from './settings.ts';
