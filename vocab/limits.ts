/** How much of everything is taken in. Bytes, counts and depths, never seconds. MB is 10⁶ bytes, MiB is 2²⁰. */
export const limits = {
  table: {
    /** Of the file as delivered, where it is not compressed. */
    bytes: 100_000_000,
    gzipBytes: 25_000_000,
    inflatedBytes: 300_000_000,
    /** Bytes out for each byte in; DEFLATE itself ends at about 1030. Looked at once a megabyte has come out. */
    gzipRatio: 100,
    gzipMembers: 16,
    recordBytes: 1_048_576,
    cellBytes: 262_144,
    /** Lines within one quoted cell: past them a quote was never closed. */
    quotedLines: 1_000,
    columns: 2_000,
    rows: 5_000_000,
    headerCharacters: 256,
    /** The share of rows with another number of cells than the header from which the table is refused. */
    raggedShare: 0.01,
    /** What Excel holds; beyond it a warning. */
    excelRows: 1_048_576,
    excelCellCharacters: 32_767,
  },
  xml: {
    /** Of one record. */
    bytes: 5_000_000,
    elements: 100_000,
    depth: 64,
    attributesPerElement: 64,
    attributeBytes: 65_536,
    textBytes: 1_000_000,
    namespaces: 100,
    fileBytes: 75_000_000,
    snapshotBytes: 500_000_000,
  },
  workbook: { bytes: 25_000_000, inflatedBytes: 300_000_000 },
  register: { bytes: 25_000_000 },
  json: { bytes: 1_000_000, depth: 32 },
  /** Of the rows with something wrong that a report keeps of one table, compressed. */
  report: { rowBytes: 25_000_000 },
} as const;

/** The bytes data.norge.no's harvester takes in one answer (`BaseHarvester.kt` 31): 75 MiB. */
export const harvestLimit = 75 * 1024 * 1024;

/** A limit for each thing counted in a table; the published ones are `limits.table`, tests and other installations pass their own. */
export type TableLimits = { readonly [limit in keyof typeof limits.table]: number };
