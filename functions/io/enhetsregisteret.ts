/** What Enhetsregisteret tells of an organisation, as far as a publisher's settings lean on it. */
export type RegisteredUnit = {
  /** The legal name, mostly in capitals. */
  readonly name: string;
  /** Code of the form of organisation: `KOMM` a municipality, `FYLK` a county, `IKS` an inter-municipal company … */
  readonly form: string;
  readonly homepage?: string;
  readonly email?: string;
  /** The number of the municipality it has its office in. */
  readonly municipality?: string;
  /** Struck off the register on this ISO date. */
  readonly deleted?: string;
};

export const enhetsregisteret = 'https://data.brreg.no/enhetsregisteret/api/';

/**
 * Asks Enhetsregisteret's open API (https://data.brreg.no/enhetsregisteret/api/dokumentasjon/) for one organisation, or
 * one part of one. Nothing where there is none of that number; throws where it does not answer within ten seconds.
 */
export async function askEnhetsregisteret(orgnr: string, api = enhetsregisteret): Promise<RegisteredUnit | undefined> {
  for (const kind of ['enheter', 'underenheter']) {
    const response = await fetch(new URL(`${kind}/${orgnr}`, api), {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(10_000),
    });
    if (response.status === 404 || response.status === 410) continue; // 410: struck off, and told no more of
    if (!response.ok) throw new Error(`Enhetsregisteret answers ${response.status}`);
    const unit: Unit = await response.json();
    const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
    const told = {
      homepage: text(unit.hjemmeside),
      email: text(unit.epostadresse),
      municipality: text((unit.forretningsadresse ?? unit.beliggenhetsadresse)?.kommunenummer),
      deleted: text(unit.slettedato),
    };
    return {
      name: text(unit.navn) ?? orgnr,
      form: text(unit.organisasjonsform?.kode) ?? '',
      ...(Object.fromEntries(Object.entries(told).filter(([, it]) => it !== undefined)) as Partial<RegisteredUnit>),
    };
  }
  return undefined;
}

type Unit = {
  readonly navn?: unknown;
  readonly organisasjonsform?: { readonly kode?: unknown };
  readonly hjemmeside?: unknown;
  readonly epostadresse?: unknown;
  readonly slettedato?: unknown;
  readonly forretningsadresse?: { readonly kommunenummer?: unknown };
  readonly beliggenhetsadresse?: { readonly kommunenummer?: unknown };
};
