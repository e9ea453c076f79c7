import type { Iri } from './iri.ts';

/** The namespaces a catalog is written in, by the prefix every serialisation gives them. No IRI of them is spelt elsewhere. */
export const namespaces = {
  adms: 'http://www.w3.org/ns/adms#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  dqv: 'http://www.w3.org/ns/dqv#',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  locn: 'http://www.w3.org/ns/locn#',
  oa: 'http://www.w3.org/ns/oa#',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  odrs: 'http://schema.theodi.org/odrs#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  time: 'http://www.w3.org/2006/time#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Each name is made once: a catalog says the same few hundred of them a million times. */
function namespace(prefix: keyof typeof namespaces): (name: string) => Iri {
  const made = new Map<string, Iri>();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const iri = (namespaces[prefix] + name) as Iri;
    made.set(name, iri);
    return iri;
  };
}

export const adms = namespace('adms');
export const cv = namespace('cv');
export const dcat = namespace('dcat');
export const dcatap = namespace('dcatap');
export const dct = namespace('dct');
export const dqv = namespace('dqv');
export const eli = namespace('eli');
export const foaf = namespace('foaf');
export const geo = namespace('geo');
export const locn = namespace('locn');
export const oa = namespace('oa');
export const odrl = namespace('odrl');
export const odrs = namespace('odrs');
export const prov = namespace('prov');
export const rdf = namespace('rdf');
export const rdfs = namespace('rdfs');
export const skos = namespace('skos');
export const spdx = namespace('spdx');
export const time = namespace('time');
export const vcard = namespace('vcard');
export const xsd = namespace('xsd');

/** Where FDK keeps Norwegian organisations; the form a publisher's IRI has (DCAT-AP-NO, dct:publisher). */
export const organizations = 'https://organization-catalog.fellesdatakatalog.digdir.no/organizations/';
/** Commission Implementing Regulation (EU) 2023/138: what makes a dataset a high-value one. */
export const hvdRegulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj' as Iri;
