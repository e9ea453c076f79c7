// DuckDB's SUMMARIZE of a CSV file on one thread, in a process of its own. Not type-checked: its package is installed for the bench alone.
import { DuckDBInstance } from '@duckdb/node-api';

const [path] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
const begun = process.cpuUsage();
const result = await connection.runAndReadAll(
  `SUMMARIZE SELECT * FROM read_csv('${path.replaceAll("'", "''")}', delim = ';', header = true, decimal_separator = ',', all_varchar = false)`,
);
const { user, system } = process.cpuUsage(begun);
const seconds = (user + system) / 1e6;
console.log(JSON.stringify({ seconds, columns: result.getRows().length }));
