/** An ISO 19139 record that says little, with what the test says of it put in: invented, of an invented municipality. */
export const isoRecord = ({
  id = '0f1e2d3c-0000-4000-8000-000000000001',
  level = 'dataset',
  title = '<gco:CharacterString>Badeplasser</gco:CharacterString>',
  citation = '',
  identification = '',
  distribution = '',
  head = '',
  tail = '',
}: Partial<
  Record<'id' | 'level' | 'title' | 'citation' | 'identification' | 'distribution' | 'head' | 'tail', string>
> = {}): string => `<gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco"
    xmlns:gmx="http://www.isotc211.org/2005/gmx" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:srv="http://www.isotc211.org/2005/srv">
  <gmd:fileIdentifier><gco:CharacterString>${id}</gco:CharacterString></gmd:fileIdentifier>
  <gmd:language><gmd:LanguageCode codeList="x" codeListValue="nor"/></gmd:language>
  ${level && `<gmd:hierarchyLevel><gmd:MD_ScopeCode codeList="x" codeListValue="${level}"/></gmd:hierarchyLevel>`}
  ${head}
  <gmd:identificationInfo><gmd:MD_DataIdentification>
    <gmd:citation><gmd:CI_Citation><gmd:title>${title}</gmd:title>${citation}</gmd:CI_Citation></gmd:citation>
    <gmd:abstract><gco:CharacterString>Steder å bade.</gco:CharacterString></gmd:abstract>
    ${identification}
  </gmd:MD_DataIdentification></gmd:identificationInfo>
  ${distribution && `<gmd:distributionInfo><gmd:MD_Distribution>${distribution}</gmd:MD_Distribution></gmd:distributionInfo>`}
  ${tail}
</gmd:MD_Metadata>`;

/** A link as a record states it. */
export const onLine = (url: string, protocol = '', name = ''): string =>
  `<gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>${url.replaceAll('&', '&amp;')}</gmd:URL></gmd:linkage>${
    protocol && `<gmd:protocol><gco:CharacterString>${protocol}</gco:CharacterString></gmd:protocol>`
  }${name && `<gmd:name><gco:CharacterString>${name}</gco:CharacterString></gmd:name>`}</gmd:CI_OnlineResource></gmd:onLine>`;

export const transfer = (...links: readonly string[]): string =>
  `<gmd:transferOptions><gmd:MD_DigitalTransferOptions>${links.join('')}</gmd:MD_DigitalTransferOptions></gmd:transferOptions>`;

/** A party with a role; a person where one is named. */
export const party = (role: string, organisation: string, email = '', person = ''): string =>
  `<gmd:pointOfContact><gmd:CI_ResponsibleParty>${
    person && `<gmd:individualName><gco:CharacterString>${person}</gco:CharacterString></gmd:individualName>`
  }<gmd:organisationName><gco:CharacterString>${organisation}</gco:CharacterString></gmd:organisationName>${
    email &&
    `<gmd:contactInfo><gmd:CI_Contact><gmd:address><gmd:CI_Address><gmd:electronicMailAddress><gco:CharacterString>${email}</gco:CharacterString></gmd:electronicMailAddress></gmd:CI_Address></gmd:address></gmd:CI_Contact></gmd:contactInfo>`
  }<gmd:role><gmd:CI_RoleCode codeList="x" codeListValue="${role}"/></gmd:role></gmd:CI_ResponsibleParty></gmd:pointOfContact>`;
