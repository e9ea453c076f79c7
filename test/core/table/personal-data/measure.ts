import type { LabelledTable } from '../../../corpora/personal-data/tables.ts';
import { screenRows } from './screen-rows.ts';

/** How many columns that ought to be stopped are, how many that are ought to be, and how many have the very level. */
export function measure(tables: readonly LabelledTable[]) {
  let [right, missed, wrong, exact, all] = [0, 0, 0, 0, 0];
  for (const table of tables) {
    const { levels } = screenRows(table.header, table.rows);
    table.labels.forEach((label, index) => {
      all++;
      if (levels[index] === label) exact++;
      if (isStop(label) && isStop(levels[index])) right++;
      else if (isStop(label)) missed++;
      else if (isStop(levels[index])) wrong++;
    });
  }
  return {
    columns: all,
    stops: right + missed,
    recall: right / (right + missed),
    precision: right / (right + wrong),
    levels: exact / all,
  };
}

const isStop = (level: string | undefined): boolean => level === 'block' || level === 'quarantine';
