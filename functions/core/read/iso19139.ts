import type { IsoPaths } from './iso-paths.ts';

const identification = 'gmd:identificationInfo/*';
const citation = `${identification}/gmd:citation/gmd:CI_Citation`;
const distribution = 'gmd:distributionInfo/gmd:MD_Distribution';
const quality = 'gmd:dataQualityInfo/gmd:DQ_DataQuality';
const contactInfo = 'gmd:contactInfo/gmd:CI_Contact';
const text = 'gco:CharacterString|gmx:Anchor';

/** The roots of a record in ISO/TS 19139 and, for imagery, 19139-2. */
export const iso19139Roots: readonly string[] = ['gmd:MD_Metadata', 'gmi:MI_Metadata'];

/** ISO/TS 19139:2007 and 19139-2:2012. Identification is found whatever element a profile makes of it. */
export const iso19139 = {
  fileIdentifier: 'gmd:fileIdentifier', // 1
  parentIdentifier: 'gmd:parentIdentifier', // 3
  hierarchyLevel: 'gmd:hierarchyLevel/gmd:MD_ScopeCode', // 4
  metadataLanguage: 'gmd:language', // 13
  locale: {
    each: 'gmd:locale/gmd:PT_Locale',
    language: 'gmd:languageCode|gmd:language/*',
  },
  metadataContact: 'gmd:contact/gmd:CI_ResponsibleParty', // 25
  service: 'gmd:identificationInfo/srv:SV_ServiceIdentification', // 56

  title: `${citation}/gmd:title`, // 5
  abstract: `${identification}/gmd:abstract`, // 7
  date: {
    each: `${citation}/gmd:date/gmd:CI_Date`, // 9, 10
    value: 'gmd:date/gco:Date|gco:DateTime',
    type: 'gmd:dateType/gmd:CI_DateTypeCode',
  },
  resourceIdentifier: {
    each: `${citation}/gmd:identifier/*`, // 2
    code: 'gmd:code',
    codeSpace: 'gmd:codeSpace',
  },
  status: `${identification}/gmd:status/gmd:MD_ProgressCode`, // 55
  party: {
    each: `${identification}/gmd:pointOfContact/gmd:CI_ResponsibleParty`, // 24, 26–29
    cited: `${citation}/gmd:citedResponsibleParty/gmd:CI_ResponsibleParty`,
    role: 'gmd:role/gmd:CI_RoleCode',
    organisation: 'gmd:organisationName', // 30
    person: ['gmd:individualName'],
    email: `${contactInfo}/gmd:address/gmd:CI_Address/gmd:electronicMailAddress`,
    phone: `${contactInfo}/gmd:phone/gmd:CI_Telephone/gmd:voice`,
    url: `${contactInfo}/gmd:onlineResource/gmd:CI_OnlineResource/gmd:linkage/gmd:URL`,
  },
  frequency: `${identification}/gmd:resourceMaintenance/gmd:MD_MaintenanceInformation/gmd:maintenanceAndUpdateFrequency/gmd:MD_MaintenanceFrequencyCode`, // 31
  keywords: {
    each: `${identification}/gmd:descriptiveKeywords/gmd:MD_Keywords`, // 16–23
    keyword: 'gmd:keyword',
    thesaurus: 'gmd:thesaurusName/gmd:CI_Citation/gmd:title',
    type: 'gmd:type/gmd:MD_KeywordTypeCode',
  },
  constraints: {
    each: `${identification}/gmd:resourceConstraints/*`,
    access: 'gmd:accessConstraints/gmd:MD_RestrictionCode', // 32
    use: 'gmd:useConstraints/gmd:MD_RestrictionCode', // 33, 34
    other: 'gmd:otherConstraints',
    limitation: 'gmd:useLimitation', // 35
    classification: 'gmd:classification/gmd:MD_ClassificationCode', // 36
  },
  distance: `${identification}/gmd:spatialResolution/gmd:MD_Resolution/gmd:distance/gco:Distance`, // 40
  resourceLanguage: `${identification}/gmd:language`, // 14
  topic: `${identification}/gmd:topicCategory/gmd:MD_TopicCategoryCode`, // 15
  box: {
    each: `${identification}/gmd:extent|srv:extent/gmd:EX_Extent/gmd:geographicElement/gmd:EX_GeographicBoundingBox`, // 37
    west: 'gmd:westBoundLongitude/*',
    east: 'gmd:eastBoundLongitude/*',
    south: 'gmd:southBoundLatitude/*',
    north: 'gmd:northBoundLatitude/*',
  },
  period: {
    each: `${identification}/gmd:extent|srv:extent/gmd:EX_Extent/gmd:temporalElement/*/gmd:extent/gml:TimePeriod|gml:TimeInstant`, // 39
    begin: 'gml:beginPosition|gml:begin|gml:timePosition',
    end: 'gml:endPosition|gml:end',
  },
  related: {
    each: `${identification}/gmd:aggregationInfo/gmd:MD_AggregateInformation`, // 54
    identifier: 'gmd:aggregateDataSetIdentifier/*/gmd:code',
    type: 'gmd:associationType/gmd:DS_AssociationTypeCode',
  },
  lineage: `${quality}/gmd:lineage/gmd:LI_Lineage/gmd:statement`, // 45
  referenceSystem: {
    each: 'gmd:referenceSystemInfo/gmd:MD_ReferenceSystem/gmd:referenceSystemIdentifier/*', // 42
    code: 'gmd:code',
    codeSpace: 'gmd:codeSpace',
  },
  conformance: {
    each: `${quality}/gmd:report/*/gmd:result/gmd:DQ_ConformanceResult`, // 46
    pass: 'gmd:pass/gco:Boolean',
    title: 'gmd:specification/gmd:CI_Citation/gmd:title',
    identifier: 'gmd:specification/gmd:CI_Citation/gmd:identifier/*/gmd:code',
  },

  format: {
    each: `${distribution}/gmd:distributionFormat/gmd:MD_Format`, // 47
    name: 'gmd:name',
    version: 'gmd:version',
    transfer: 'gmd:formatDistributor/gmd:MD_Distributor/gmd:distributorTransferOptions/gmd:MD_DigitalTransferOptions', // 48
  },
  transfer: `${distribution}/gmd:transferOptions/gmd:MD_DigitalTransferOptions`, // 48
  distributor: {
    each: `${distribution}/gmd:distributor/gmd:MD_Distributor`, // 48
    transfer: 'gmd:distributorTransferOptions/gmd:MD_DigitalTransferOptions',
    format: 'gmd:distributorFormat/gmd:MD_Format',
  },
  link: {
    each: 'gmd:onLine/gmd:CI_OnlineResource',
    url: 'gmd:linkage/gmd:URL',
    protocol: 'gmd:protocol',
    profile: 'gmd:applicationProfile',
    name: 'gmd:name', // 49
    description: 'gmd:description',
    function: 'gmd:function/gmd:CI_OnLineFunctionCode',
  },
  transferSize: 'gmd:transferSize/gco:Real', // 50
  transferUnits: 'gmd:unitsOfDistribution', // 51
  extensionLink:
    'gmd:metadataExtensionInfo/gmd:MD_MetadataExtensionInformation/gmd:extensionOnLineResource/gmd:CI_OnlineResource', // 53
  operation: {
    each: `${identification}/srv:containsOperations/srv:SV_OperationMetadata`, // 56
    name: 'srv:operationName',
    link: 'srv:connectPoint/gmd:CI_OnlineResource',
  },
  operatesOn: `${identification}/srv:operatesOn`, // 56

  translation: 'gmd:PT_FreeText/gmd:textGroup/gmd:LocalisedCharacterString',
  aside: [
    'gmd:characterSet', // 44
    'gmd:dateStamp', // 12
    'gmd:metadataStandardName', // 57
    'gmd:metadataStandardVersion',
    'gmd:hierarchyLevelName',
    'gmd:dataSetURI',
    'gmd:metadataMaintenance',
    'gmd:metadataConstraints',
    `${identification}/gmd:characterSet`,
    `${quality}/gmd:scope`,
    `${identification}/gmd:descriptiveKeywords/gmd:MD_Keywords/gmd:thesaurusName`,
  ],
} as const satisfies IsoPaths;

/** The elements that hold a text itself. */
export const textElements: string = `${text}|gcx:Anchor|gcx:FileName|gcx:MimeFileType`;
