import type { IsoPaths } from './iso-paths.ts';

const identification = 'mdb:identificationInfo/*';
const citation = `${identification}/mri:citation/cit:CI_Citation`;
const distribution = 'mdb:distributionInfo/mrd:MD_Distribution';
const organisation = 'cit:party/cit:CI_Organisation';
const contactInfo = 'cit:party/*/cit:contactInfo/cit:CI_Contact';

/** The root of a record in ISO 19115-3. */
export const iso19115_3Roots: readonly string[] = ['mdb:MD_Metadata'];

/** ISO 19115-3:2016 and 2023 (mdb 1.0 and 2.0): the same content as ISO 19139 under other names. */
export const iso19115_3 = {
  fileIdentifier: 'mdb:metadataIdentifier/mcc:MD_Identifier/mcc:code', // 1
  parentIdentifier: 'mdb:parentMetadata/cit:CI_Citation/cit:identifier/mcc:MD_Identifier/mcc:code', // 3
  hierarchyLevel: 'mdb:metadataScope/mdb:MD_MetadataScope/mdb:resourceScope/mcc:MD_ScopeCode', // 4
  metadataLanguage: 'mdb:defaultLocale/lan:PT_Locale/lan:language', // 13
  locale: {
    each: 'mdb:otherLocale/lan:PT_Locale',
    language: 'lan:language|lan:languageCode/*',
  },
  metadataContact: 'mdb:contact/cit:CI_Responsibility', // 25
  service: 'mdb:identificationInfo/srv:SV_ServiceIdentification', // 56

  title: `${citation}/cit:title`, // 5
  abstract: `${identification}/mri:abstract`, // 7
  date: {
    each: `${citation}/cit:date/cit:CI_Date`, // 9, 10
    value: 'cit:date/gco:Date|gco:DateTime',
    type: 'cit:dateType/cit:CI_DateTypeCode',
  },
  resourceIdentifier: {
    each: `${citation}/cit:identifier/mcc:MD_Identifier`, // 2
    code: 'mcc:code',
    codeSpace: 'mcc:codeSpace',
  },
  status: `${identification}/mri:status/mcc:MD_ProgressCode`, // 55
  party: {
    each: `${identification}/mri:pointOfContact/cit:CI_Responsibility`, // 24, 26–29
    cited: `${citation}/cit:citedResponsibleParty/cit:CI_Responsibility`,
    role: 'cit:role/cit:CI_RoleCode',
    organisation: `${organisation}/cit:name`, // 30
    person: ['cit:party/cit:CI_Individual/cit:name', `${organisation}/cit:individual/cit:CI_Individual/cit:name`],
    email: `${contactInfo}/cit:address/cit:CI_Address/cit:electronicMailAddress`,
    phone: `${contactInfo}/cit:phone/cit:CI_Telephone/cit:number`,
    url: `${contactInfo}/cit:onlineResource/cit:CI_OnlineResource/cit:linkage`,
  },
  frequency: `${identification}/mri:resourceMaintenance/mmi:MD_MaintenanceInformation/mmi:maintenanceAndUpdateFrequency/mmi:MD_MaintenanceFrequencyCode`, // 31
  keywords: {
    each: `${identification}/mri:descriptiveKeywords/mri:MD_Keywords`, // 16–23
    keyword: 'mri:keyword',
    thesaurus: 'mri:thesaurusName/cit:CI_Citation/cit:title',
    type: 'mri:type/mri:MD_KeywordTypeCode',
  },
  constraints: {
    each: `${identification}/mri:resourceConstraints/*`,
    access: 'mco:accessConstraints/mco:MD_RestrictionCode', // 32
    use: 'mco:useConstraints/mco:MD_RestrictionCode', // 33, 34
    other: 'mco:otherConstraints',
    limitation: 'mco:useLimitation', // 35
    classification: 'mco:classification/mco:MD_ClassificationCode', // 36
  },
  distance: `${identification}/mri:spatialResolution/mri:MD_Resolution/mri:distance/gco:Distance`, // 40
  resourceLanguage: `${identification}/mri:defaultLocale|mri:otherLocale/lan:PT_Locale/lan:language`, // 14
  topic: `${identification}/mri:topicCategory/mri:MD_TopicCategoryCode`, // 15
  box: {
    each: `${identification}/mri:extent|srv:extent/gex:EX_Extent/gex:geographicElement/gex:EX_GeographicBoundingBox`, // 37
    west: 'gex:westBoundLongitude/*',
    east: 'gex:eastBoundLongitude/*',
    south: 'gex:southBoundLatitude/*',
    north: 'gex:northBoundLatitude/*',
  },
  period: {
    each: `${identification}/mri:extent|srv:extent/gex:EX_Extent/gex:temporalElement/*/gex:extent/gml:TimePeriod|gml:TimeInstant`, // 39
    begin: 'gml:beginPosition|gml:begin|gml:timePosition',
    end: 'gml:endPosition|gml:end',
  },
  related: {
    each: `${identification}/mri:associatedResource/mri:MD_AssociatedResource`, // 54
    identifier: 'mri:metadataReference/cit:CI_Citation/cit:identifier/mcc:MD_Identifier/mcc:code',
    type: 'mri:associationType/mri:DS_AssociationTypeCode',
  },
  lineage: 'mdb:resourceLineage/mrl:LI_Lineage/mrl:statement', // 45
  referenceSystem: {
    each: 'mdb:referenceSystemInfo/mrs:MD_ReferenceSystem/mrs:referenceSystemIdentifier/mcc:MD_Identifier', // 42
    code: 'mcc:code',
    codeSpace: 'mcc:codeSpace',
  },
  conformance: {
    each: 'mdb:dataQualityInfo/mdq:DQ_DataQuality/mdq:report/*/mdq:result/mdq:DQ_ConformanceResult', // 46
    pass: 'mdq:pass/gco:Boolean',
    title: 'mdq:specification/cit:CI_Citation/cit:title',
    identifier: 'mdq:specification/cit:CI_Citation/cit:identifier/mcc:MD_Identifier/mcc:code',
  },

  format: {
    each: `${distribution}/mrd:distributionFormat/mrd:MD_Format`, // 47
    name: 'mrd:formatSpecificationCitation/cit:CI_Citation/cit:title',
    version: 'mrd:formatSpecificationCitation/cit:CI_Citation/cit:edition',
    transfer: 'mrd:formatDistributor/mrd:MD_Distributor/mrd:distributorTransferOptions/mrd:MD_DigitalTransferOptions', // 48
  },
  transfer: `${distribution}/mrd:transferOptions/mrd:MD_DigitalTransferOptions`, // 48
  distributor: {
    each: `${distribution}/mrd:distributor/mrd:MD_Distributor`, // 48
    transfer: 'mrd:distributorTransferOptions/mrd:MD_DigitalTransferOptions',
    format: 'mrd:distributorFormat/mrd:MD_Format',
  },
  link: {
    each: 'mrd:onLine/cit:CI_OnlineResource',
    url: 'cit:linkage',
    protocol: 'cit:protocol',
    profile: 'cit:applicationProfile',
    name: 'cit:name', // 49
    description: 'cit:description',
    function: 'cit:function/cit:CI_OnLineFunctionCode',
  },
  transferSize: 'mrd:transferSize/gco:Real', // 50
  transferUnits: 'mrd:unitsOfDistribution', // 51
  extensionLink:
    'mdb:metadataExtensionInfo/mex:MD_MetadataExtensionInformation/mex:extensionOnLineResource/cit:CI_OnlineResource', // 53
  operation: {
    each: `${identification}/srv:containsOperations/srv:SV_OperationMetadata`, // 56
    name: 'srv:operationName',
    link: 'srv:connectPoint/cit:CI_OnlineResource',
  },
  operatesOn: `${identification}/srv:operatesOn`, // 56

  translation: 'lan:PT_FreeText/lan:textGroup/lan:LocalisedCharacterString',
  aside: [
    'mdb:dateInfo', // 12
    'mdb:metadataStandard', // 57
    'mdb:metadataProfile',
    'mdb:metadataLinkage',
    'mdb:alternativeMetadataReference',
    'mdb:metadataMaintenance',
    'mdb:metadataScope',
    'mdb:defaultLocale',
    `${identification}/mri:defaultLocale`,
    `${identification}/mri:descriptiveKeywords/mri:MD_Keywords/mri:thesaurusName`,
  ],
} as const satisfies IsoPaths;
