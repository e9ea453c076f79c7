import { modelCatalog } from './model-catalog.ts';

/**
 * One change to the model catalog and what is wrong with it then: `V:` a violation, `W:` a warning, with the property and
 * the component. `score` is what the quality score's shapes say of the dataset's own graph, `profile` what 3.0 says of the
 * whole file.
 */
export type Variation = {
  readonly name: string;
  readonly turtle: string;
  readonly score: readonly string[];
  readonly profile: readonly string[];
};

const eu = 'http://publications.europa.eu/resource/authority';
const agent = '<https://organization-catalog.fellesdatakatalog.digdir.no/organizations/999999999>';
const kommune = '<https://data.geonorge.no/administrativeEnheter/kommune/id/172833>';
const act = '<https://lovdata.no/eli/lov/2006/05/19/16>';

type Edit = (turtle: string) => string;

const swap =
  (old: string, fresh: string): Edit =>
  (turtle) => {
    if (!turtle.includes(old)) throw new Error(`The model catalog does not say ${old}`);
    return turtle.replace(old, fresh);
  };
const cut = (old: string): Edit => swap(old, '');
const plus =
  (text: string): Edit =>
  (turtle) =>
    `${turtle}\n${text}`;
/** Says one thing more of the dataset, or of its distribution. */
const dataset = (statement: string): Edit => plus(`<datasett/badeplasser> ${statement} .`);
const distribution = (statement: string): Edit => plus(`<datasett/badeplasser/csv> ${statement} .`);
/** Leaves out what the file says of a term itself. */
const unstub =
  (iri: string): Edit =>
  (turtle) => {
    const lines = turtle.split('\n');
    const kept = lines.filter((line) => !line.startsWith(`<${iri}> a `));
    if (kept.length === lines.length) throw new Error(`The model catalog has no stub of ${iri}`);
    return kept.join('\n');
  };
const spatial = `dct:spatial <${eu}/country/NOR> ;\n  dct:temporal`;
const inDataset = (statement: string): Edit => swap(spatial, `${statement} ;\n  dct:temporal`);

const row = (name: string, edits: readonly Edit[], score = '', profile = ''): Variation => ({
  name,
  turtle: edits.reduce((turtle, edit) => edit(turtle), modelCatalog),
  score: score === '' ? [] : score.split(', '),
  profile: profile === '' ? [] : profile.split(', '),
});

export const variations: readonly Variation[] = [
  row('unchanged', []),
  row('dataset without dct:identifier', [cut('  dct:identifier "badeplasser" ;\n')], 'V:identifier/MinCount'),
  row('title without language tag', [swap('"Badeplasser"@nb', '"Badeplasser"')], '', 'V:title/Datatype'),
  row(
    'title and description without language tag',
    [swap('"Badeplasser"@nb', '"Badeplasser"'), swap('"Hvor man kan bade."@nb', '"Hvor man kan bade."')],
    '',
    'V:description/Datatype, V:title/Datatype',
  ),
  row('two titles with the same language tag', [dataset('dct:title "Badesteder"@nb')], '', 'V:title/UniqueLang'),
  row(
    'publisher not typed (URI only)',
    [swap(`${agent} a foaf:Agent ;`, agent)],
    'V:publisher/Class',
    'W:publisher/Or',
  ),
  row('publisher typed org:Organization only', [swap('a foaf:Agent', 'a org:Organization')], 'V:publisher/Class'),
  row('publisher without foaf:name', [cut(' ;\n  foaf:name "Sundvik kommune"@nb')], '', 'V:name/MinCount'),
  row(
    'contactPoint only vcard:Organization (v3 form)',
    [swap('vcard:Organization, vcard:Kind', 'vcard:Organization')],
    'V:contactPoint/Class',
  ),
  row(
    'contactPoint only vcard:Kind (v2 form)',
    [swap('vcard:Organization, vcard:Kind', 'vcard:Kind')],
    '',
    'V:contactPoint/Or',
  ),
  row(
    'contactPoint without e-mail and URL',
    [cut(' ;\n  vcard:hasEmail <mailto:data@sundvik.example.no>')],
    '',
    'V:hasEmail|hasURL/MinCount',
  ),
  row(
    'contactPoint e-mail as literal',
    [swap('<mailto:data@sundvik.example.no>', '"data@sundvik.example.no"')],
    '',
    'V:hasEmail/NodeKind',
  ),
  row(
    'no theme',
    [cut(`  dcat:theme <${eu}/data-theme/HEAL> ;\n`)],
    'V:theme/MinCount, W:theme/QualifiedMinCount',
    'V:theme/MinCount, V:theme/QualifiedMinCount',
  ),
  row(
    'theme only as URI, no stub',
    [unstub(`${eu}/data-theme/HEAL`)],
    'V:theme/Class',
    'V:theme/Class, V:theme/QualifiedMinCount',
  ),
  row('theme stub without prefLabel', [cut('skos:prefLabel "Helse"@nb ; ')], 'V:prefLabel/MinCount'),
  row(
    'theme only Los',
    [swap(`<${eu}/data-theme/HEAL> ;`, '<https://psi.norge.no/los/tema/helse> ;')],
    'V:theme/Class',
    'V:theme/Class, V:theme/QualifiedMinCount',
  ),
  row('keyword without language tag', [swap('"bading"@nb', '"bading"')], '', 'V:keyword/Datatype'),
  row(
    'accessRights URI without stub',
    [unstub(`${eu}/access-right/PUBLIC`)],
    'V:accessRights/Class, V:accessRights/Node',
    'V:accessRights/Class, V:accessRights/Node',
  ),
  row(
    'accessRights stub only skos:Concept',
    [swap('a dct:RightsStatement, skos:Concept', 'a skos:Concept')],
    'V:accessRights/Class',
  ),
  row(
    'language URI without stub',
    [unstub(`${eu}/language/NOB`)],
    'V:language/Class, V:language/Node',
    'V:language/Class, V:language/Node',
  ),
  row(
    'frequency URI without stub',
    [unstub(`${eu}/frequency/ANNUAL`)],
    'V:accrualPeriodicity/Class, V:accrualPeriodicity/Node',
    'V:accrualPeriodicity/Class, V:accrualPeriodicity/Node',
  ),
  row(
    'spatial = geonorge municipality URI, typed dct:Location',
    [inDataset(`dct:spatial ${kommune}`), plus(`${kommune} a dct:Location .`)],
    'W:spatial/Node',
  ),
  row(
    'spatial = country/NOR plus geonorge municipality URI (typed)',
    [dataset(`dct:spatial ${kommune}`), plus(`${kommune} a dct:Location .`)],
    'W:spatial/Node',
  ),
  row('spatial URI without stub', [unstub(`${eu}/country/NOR`)], 'V:spatial/Class, W:spatial/Node'),
  row(
    'spatial = blank node with dcat:bbox (dct:Location)',
    [inDataset('dct:spatial [ a dct:Location ; dcat:bbox "POLYGON((10 60,11 60,11 61,10 60))" ]')],
    'W:spatial/NodeKind, W:spatial/Node',
    'V:spatial/NodeKind, V:spatial/Or',
  ),
  row(
    'temporal as xsd:gYear',
    [swap('"2025-01-01"^^xsd:date', '"2025"^^xsd:gYear'), swap('"2025-12-31"^^xsd:date', '"2025"^^xsd:gYear')],
    'V:endDate/Node, V:startDate/Node',
    'V:endDate/Or, V:startDate/Or',
  ),
  row('temporal with dateTime', [swap('"2025-01-01"^^xsd:date', '"2025-01-01T00:00:00Z"^^xsd:dateTime')]),
  row(
    'temporal untyped',
    [swap('periode> a dct:PeriodOfTime ;\n ', 'periode>')],
    'V:temporal/Class',
    'V:temporal/Class',
  ),
  row('modified as plain string', [swap('"2026-02-01"^^xsd:date', '"2026-02-01"')], 'V:modified/Node', 'V:modified/Or'),
  row('landingPage without foaf:Document stub', [unstub('badeplasser.html')], 'V:landingPage/Class'),
  row(
    'provenance without stub',
    [unstub('http://data.brreg.no/datakatalog/provinens/vedtak')],
    'V:provenance/Class',
    'V:provenance/Class',
  ),
  row(
    'prov:wasGeneratedBy code without stub',
    [
      dataset(
        'prov:wasGeneratedBy <https://data.norge.no/vocabulary/provenance-activity-type#administrative-decision>',
      ),
    ],
    'V:wasGeneratedBy/Class',
    'W:wasGeneratedBy/Class, W:wasGeneratedBy/Node',
  ),
  row(
    'prov:wasGeneratedBy code typed prov:Activity',
    [
      dataset(
        'prov:wasGeneratedBy <https://data.norge.no/vocabulary/provenance-activity-type#administrative-decision>',
      ),
      plus('<https://data.norge.no/vocabulary/provenance-activity-type#administrative-decision> a prov:Activity .'),
    ],
    '',
    'W:wasGeneratedBy/Node',
  ),
  row(
    'no accessURL',
    [cut('  dcat:accessURL <data/badeplasser.csv> ;\n')],
    'V:accessURL/MinCount',
    'V:accessURL/MinCount',
  ),
  row(
    'no licence on distribution',
    [swap(` ;\n  dct:license <${eu}/licence/CC_BY_4_0> .`, ' .')],
    'W:license/MinCount',
  ),
  row(
    'licence URI without stub',
    [unstub(`${eu}/licence/CC_BY_4_0`)],
    'V:license/Class, V:license/Node',
    'V:license/Class, V:license/Node',
  ),
  row(
    'licence = creativecommons.org URL typed dct:LicenseDocument',
    [
      swap(`<${eu}/licence/CC_BY_4_0> .`, '<https://creativecommons.org/licenses/by/4.0/> .'),
      plus('<https://creativecommons.org/licenses/by/4.0/> a dct:LicenseDocument .'),
    ],
    'V:license/Node',
    'V:license/Pattern, V:license/Class, V:license/Node',
  ),
  row('licence on dataset as well', [dataset(`dct:license <${eu}/licence/CC_BY_4_0>`)]),
  row('format URI without stub', [unstub(`${eu}/file-type/CSV`)], 'V:format/Class', 'V:format/Class, V:format/Node'),
  row(
    'format as literal "text/csv"',
    [swap(`<${eu}/file-type/CSV> ;`, '"text/csv" ;')],
    'V:format/Class, V:format/NodeKind',
    'V:format/NodeKind, V:format/Pattern, V:format/Class, V:format/Node',
  ),
  row(
    'mediaType as literal "text/csv"',
    [swap('<https://www.iana.org/assignments/media-types/text/csv> ;', '"text/csv" ;')],
    'V:mediaType/Class',
    'V:mediaType/NodeKind, V:mediaType/Pattern',
  ),
  row(
    'mediaType URI without stub',
    [unstub('https://www.iana.org/assignments/media-types/text/csv')],
    'V:mediaType/Class',
  ),
  row('mediaType = https://www.w3.org/ns/iana/media-types/text/csv#Resource (typed)', [
    swap(
      '<https://www.iana.org/assignments/media-types/text/csv> ;',
      '<https://www.w3.org/ns/iana/media-types/text/csv#Resource> ;',
    ),
    plus('<https://www.w3.org/ns/iana/media-types/text/csv#Resource> a dct:MediaType .'),
  ]),
  row('mediaType = w3.org …/application/json (typed)', [
    swap(
      '<https://www.iana.org/assignments/media-types/text/csv> ;',
      '<https://www.w3.org/ns/iana/media-types/application/json#Resource> ;',
    ),
    plus('<https://www.w3.org/ns/iana/media-types/application/json#Resource> a dct:MediaType .'),
  ]),
  row(
    'two media types',
    [
      distribution('dcat:mediaType <https://www.iana.org/assignments/media-types/application/json>'),
      plus('<https://www.iana.org/assignments/media-types/application/json> a dct:MediaType .'),
    ],
    'V:mediaType/MaxCount',
    'V:mediaType/MaxCount',
  ),
  row(
    'two formats',
    [
      distribution(`dct:format <${eu}/file-type/JSON>`),
      plus(
        `<${eu}/file-type/JSON> a dct:MediaTypeOrExtent, skos:Concept ; skos:prefLabel "JSON"@en ; skos:inScheme eu:file-type .`,
      ),
    ],
    '',
    'V:format/MaxCount',
  ),
  row(
    'byteSize xsd:nonNegativeInteger',
    [distribution('dcat:byteSize "1024"^^xsd:nonNegativeInteger')],
    'V:byteSize/Datatype',
  ),
  row('byteSize xsd:decimal', [distribution('dcat:byteSize "1024"^^xsd:decimal')], '', 'V:byteSize/Datatype'),
  row(
    'adms:status EU distribution-status COMPLETED (typed skos:Concept + inScheme)',
    [
      distribution(`adms:status <${eu}/distribution-status/COMPLETED>`),
      plus(
        `<${eu}/distribution-status/COMPLETED> a skos:Concept ; skos:prefLabel "ferdig"@nb ; skos:inScheme eu:distribution-status .`,
      ),
    ],
    'V:status/Node',
  ),
  row('dcatap:availability EU planned-availability AVAILABLE (typed)', [
    distribution(`dcatap:availability <${eu}/planned-availability/AVAILABLE>`),
    plus(
      `<${eu}/planned-availability/AVAILABLE> a skos:Concept ; skos:prefLabel "tilgjengelig"@nb ; skos:inScheme eu:planned-availability .`,
    ),
  ]),
  row(
    'checksum sha256',
    [
      distribution('spdx:checksum <datasett/badeplasser/csv/sha256>'),
      plus(
        '<datasett/badeplasser/csv/sha256> a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "00ff"^^xsd:hexBinary .',
      ),
    ],
    'V:algorithm/HasValue',
  ),
  row(
    'dct:rights typed dct:RightsStatement',
    [distribution('dct:rights <vilkår>'), plus('<vilkår> a dct:RightsStatement .')],
    '',
    'V:rights/Class',
  ),
  row('dct:rights typed dct:RightsStatement and odrs:RightsStatement', [
    distribution('dct:rights <vilkår>'),
    plus('<vilkår> a dct:RightsStatement, odrs:RightsStatement .'),
  ]),
  row(
    'dataset dct:conformsTo without stub',
    [dataset('dct:conformsTo <https://standard.example.no/1>')],
    'V:conformsTo/Class, V:title/MinCount',
  ),
  row('dataset dct:conformsTo typed dct:Standard with title', [
    dataset('dct:conformsTo <https://standard.example.no/1>'),
    plus('<https://standard.example.no/1> a dct:Standard ; dct:title "En standard"@nb .'),
  ]),
  row(
    'dataset dct:source another dataset (not in graph)',
    [dataset('dct:source <https://andre.example.no/datasett/1>')],
    'V:source/Class',
  ),
  row(
    'dcat:inSeries (series not inlined)',
    [dataset('dcat:inSeries <serie>'), plus('<serie> a dcat:DatasetSeries .')],
    '',
    'V:description/MinCount, V:contactPoint/MinCount, V:title/MinCount, V:publisher/MinCount, V:theme/MinCount, V:theme/QualifiedMinCount',
  ),
  row('dcatap:applicableLegislation URI (no stub)', [dataset(`dcatap:applicableLegislation ${act}`)]),
  row(
    'dct:spatial repeated with Norway only as URI literal',
    [dataset('dct:spatial "country/NOR"')],
    'V:spatial/Class, W:spatial/NodeKind, W:spatial/Node',
    'V:spatial/NodeKind, V:spatial/Or',
  ),
  row('downloadURL missing', [cut('  dcat:downloadURL <data/badeplasser/1.csv> ;\n')]),
  row('distribution as blank node', [
    swap('dcat:distribution <datasett/badeplasser/csv>', 'dcat:distribution _:csv'),
    swap('<datasett/badeplasser/csv> a dcat:Distribution', '_:csv a dcat:Distribution'),
  ]),
  row('spatial = GeoNames URI typed dct:Location + skos:inScheme <http://sws.geonames.org> + dct:title/identifier', [
    inDataset('dct:spatial <http://sws.geonames.org/3141104/>'),
    plus(
      '<http://sws.geonames.org/3141104/> a dct:Location ; skos:inScheme <http://sws.geonames.org> ; dct:title "Sundvik"@nb ; dct:identifier "3141104" .',
    ),
  ]),
  row('spatial stub country/NOR with dct:identifier and dct:title added (portal label)', [
    plus(`<${eu}/country/NOR> dct:identifier "NOR" ; dct:title "Norge"@nb .`),
  ]),
  row(
    'a stub typed skos:Concept without prefLabel',
    [plus('<http://data.brreg.no/datakatalog/provinens/vedtak> a skos:Concept .')],
    'V:prefLabel/MinCount',
  ),
  row(
    'adms:status http://purl.org/adms/status/Completed (typed, prefLabel)',
    [
      distribution('adms:status <http://purl.org/adms/status/Completed>'),
      plus(
        '<http://purl.org/adms/status/Completed> a skos:Concept ; skos:prefLabel "ferdig"@nb ; skos:inScheme <http://purl.org/adms/status/1.0> .',
      ),
    ],
    'V:status/Node',
    'V:status/Pattern, V:status/Node',
  ),
  row('dct:type one concept (typed, prefLabel)', [
    dataset(`dct:type <${eu}/dataset-type/CODE_LIST>`),
    plus(`<${eu}/dataset-type/CODE_LIST> a skos:Concept ; skos:prefLabel "kodeliste"@nb .`),
  ]),
  row('accessService = full dcat:DataService (v2+v3 mandatory properties)', [
    distribution('dcat:accessService <tjeneste>'),
    plus(
      `<tjeneste> a dcat:DataService ; dct:identifier "tjeneste" ; dct:title "Tjeneste"@nb ; dcat:endpointURL <https://api.example.no/> ; dct:publisher ${agent} ; dcat:contactPoint <kontakt> .`,
    ),
  ]),
  row(
    'accessService = URI without description',
    [distribution('dcat:accessService <tjeneste>')],
    'V:accessService/Class',
  ),
  row(
    'adms:sample = dcat:Distribution with only accessURL',
    [
      dataset('adms:sample <eksempel>'),
      plus('<eksempel> a dcat:Distribution ; dcat:accessURL <https://data.example.no/eksempel> .'),
    ],
    'W:license/MinCount',
  ),
  row(
    'applicableLegislation typed eli:LegalResource + HVD category stub',
    [
      dataset(
        'dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> ; dcatap:hvdCategory <http://data.europa.eu/bna/c_ac64a52d>',
      ),
      plus('<http://data.europa.eu/eli/reg_impl/2023/138/oj> a eli:LegalResource .'),
      plus('<http://data.europa.eu/bna/c_ac64a52d> a skos:Concept ; skos:prefLabel "Geospatial"@en .'),
    ],
    'V:type/MinCount',
  ),
  row(
    'adms:status purl.org Completed + scheme stub typed skos:ConceptScheme',
    [
      distribution('adms:status <http://purl.org/adms/status/Completed>'),
      plus(
        '<http://purl.org/adms/status/Completed> a skos:Concept ; skos:prefLabel "ferdig"@nb ; skos:inScheme <http://purl.org/adms/status/1.0> .',
      ),
      plus('<http://purl.org/adms/status/1.0> a skos:ConceptScheme ; dct:title "ADMS status"@en .'),
    ],
    '',
    'V:status/Pattern, V:status/Node',
  ),
  row(
    'applicableLegislation typed eli:LegalResource with dct:type concept',
    [
      dataset(`dcatap:applicableLegislation ${act}`),
      plus(`${act} a eli:LegalResource ; dct:type <https://data.norge.no/vocabulary/legal-resource-type#act> .`),
      plus(
        '<https://data.norge.no/vocabulary/legal-resource-type#act> a skos:Concept ; skos:prefLabel "lov"@nb ; skos:inScheme <https://data.norge.no/vocabulary/legal-resource-type#> .',
      ),
    ],
    'V:type/Class, V:type/Node',
  ),
  row('catalog linked from dataset (dct:isPartOf)', [dataset('dct:isPartOf <katalog>')], 'V:isPartOf/Class'),
];
