import { isoRecord, onLine, party, transfer } from '../support/iso.ts';

/** A record of 40 KB, most of which DCAT has no place for, as in real ones. */
export function recordOf(at: number): string {
  const keyword = (word: string): string =>
    `<gmd:descriptiveKeywords><gmd:MD_Keywords><gmd:keyword><gco:CharacterString>${word}</gco:CharacterString></gmd:keyword></gmd:MD_Keywords></gmd:descriptiveKeywords>`;
  return isoRecord({
    id: `0f1e2d3c-0000-4000-8000-${String(at).padStart(12, '0')}`,
    title: `<gco:CharacterString>Badeplasser ${at}</gco:CharacterString>`,
    identification: `${party('owner', 'Lillevik kommune', 'postmottak@lillevik.kommune.no')}${Array.from({ length: 30 }, (_, word) => keyword(`Emneord nummer ${word}`)).join('')}<gmd:topicCategory><gmd:MD_TopicCategoryCode>environment</gmd:MD_TopicCategoryCode></gmd:topicCategory>`,
    distribution: transfer(
      ...Array.from({ length: 11 }, (_, link) =>
        onLine(`https://kart.example.no/filer/${at}/${link}.gml`, 'WWW:DOWNLOAD-1.0-http--download', `Fil ${link}`),
      ),
    ),
    tail: `<gmd:contentInfo>${'<gmd:note><gco:CharacterString>Noe som ikke har plass i DCAT-AP-NO</gco:CharacterString></gmd:note>'.repeat(270)}</gmd:contentInfo>`,
  });
}
