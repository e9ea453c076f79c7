import { detectorVersion } from './core/table/personal-data/verdict.ts';

/** The version of the rules and the mapping; a new one has everything decided again, in one step for each publisher. */
export const rules = `2.${detectorVersion}`;
