/** One catalog with one dataset in which every choice is the one that costs nothing: what we mean to publish. */
export const modelCatalog = `
@prefix adms: <http://www.w3.org/ns/adms#> .
@prefix cv: <http://data.europa.eu/m8g/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcatap: <http://data.europa.eu/r5r/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix eu: <http://publications.europa.eu/resource/authority/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix odrs: <http://schema.theodi.org/odrs#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://data.sundvik.example.no/> .

<katalog> a dcat:Catalog ;
  dct:title "Åpne data fra Sundvik kommune"@nb ;
  dct:description "Alt Sundvik kommune publiserer."@nb ;
  dct:identifier "katalog" ;
  dct:publisher <https://organization-catalog.fellesdatakatalog.digdir.no/organizations/999999999> ;
  dcat:contactPoint <kontakt> ;
  dct:language <http://publications.europa.eu/resource/authority/language/NOB> ;
  dct:license <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> ;
  dct:spatial <http://publications.europa.eu/resource/authority/country/NOR> ;
  foaf:homepage <hjem> ;
  dct:issued "2026-01-15"^^xsd:date ;
  dcat:dataset <datasett/badeplasser> .

<datasett/badeplasser> a dcat:Dataset ;
  dct:identifier "badeplasser" ;
  dct:title "Badeplasser"@nb, "Bathing sites"@en ;
  dct:description "Hvor man kan bade."@nb ;
  dct:publisher <https://organization-catalog.fellesdatakatalog.digdir.no/organizations/999999999> ;
  dcat:contactPoint <kontakt> ;
  dcat:theme <http://publications.europa.eu/resource/authority/data-theme/HEAL> ;
  dcat:keyword "bading"@nb ;
  dct:accessRights <http://publications.europa.eu/resource/authority/access-right/PUBLIC> ;
  dct:language <http://publications.europa.eu/resource/authority/language/NOB> ;
  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANNUAL> ;
  dct:spatial <http://publications.europa.eu/resource/authority/country/NOR> ;
  dct:temporal <datasett/badeplasser/periode> ;
  dct:issued "2026-01-15"^^xsd:date ;
  dct:modified "2026-02-01"^^xsd:date ;
  dct:provenance <http://data.brreg.no/datakatalog/provinens/vedtak> ;
  dcat:landingPage <badeplasser.html> ;
  dcat:distribution <datasett/badeplasser/csv> .

<datasett/badeplasser/csv> a dcat:Distribution ;
  dct:title "Badeplasser som CSV"@nb ;
  dcat:accessURL <data/badeplasser.csv> ;
  dcat:downloadURL <data/badeplasser/1.csv> ;
  dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> ;
  dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ;
  dct:license <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> .

<https://organization-catalog.fellesdatakatalog.digdir.no/organizations/999999999> a foaf:Agent ;
  dct:identifier "999999999" ;
  foaf:name "Sundvik kommune"@nb .
<kontakt> a vcard:Organization, vcard:Kind ;
  vcard:fn "Sundvik kommune, data"@nb ;
  vcard:hasEmail <mailto:data@sundvik.example.no> .
<datasett/badeplasser/periode> a dct:PeriodOfTime ;
  dcat:startDate "2025-01-01"^^xsd:date ;
  dcat:endDate "2025-12-31"^^xsd:date .
<hjem> a foaf:Document .
<badeplasser.html> a foaf:Document .
<http://publications.europa.eu/resource/authority/data-theme/HEAL> a skos:Concept ; skos:prefLabel "Helse"@nb ; skos:inScheme eu:data-theme .
<http://publications.europa.eu/resource/authority/access-right/PUBLIC> a dct:RightsStatement, skos:Concept ; skos:prefLabel "public"@en ; skos:inScheme eu:access-right .
<http://publications.europa.eu/resource/authority/language/NOB> a dct:LinguisticSystem, skos:Concept ; skos:prefLabel "bokmål"@nb ; skos:inScheme eu:language .
<http://publications.europa.eu/resource/authority/frequency/ANNUAL> a dct:Frequency, skos:Concept ; skos:prefLabel "årlig"@nb ; skos:inScheme eu:frequency .
<http://publications.europa.eu/resource/authority/country/NOR> a dct:Location, skos:Concept ; skos:prefLabel "Norge"@nb ; skos:inScheme eu:country .
<http://publications.europa.eu/resource/authority/licence/CC_BY_4_0> a dct:LicenseDocument, skos:Concept ; skos:prefLabel "CC BY 4.0"@en ; skos:inScheme eu:licence .
<http://publications.europa.eu/resource/authority/file-type/CSV> a dct:MediaTypeOrExtent, skos:Concept ; skos:prefLabel "CSV"@en ; skos:inScheme eu:file-type .
<https://www.iana.org/assignments/media-types/text/csv> a dct:MediaType .
<http://data.brreg.no/datakatalog/provinens/vedtak> a dct:ProvenanceStatement .
`;
