/** A register of so many datasets, each whole enough to be published. */
export function registerOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `sett-${at};Badeplasser ${at};Kommunale badeplasser nummer ${at} med målt vannkvalitet.;Miljø;"bading, strand, område ${at}";årlig;https://provelund.example/data/${at}.csv;CSV;CC BY 4.0`,
  );
  return `${['identifikator;tittel;beskrivelse;tema;emneord;frekvens;tilgangs-URL;format;lisens', ...lines].join('\n')}\n`;
}
