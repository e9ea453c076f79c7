import accessRight from './access-right.json' with { type: 'json' };
import activityType from './activity-type.json' with { type: 'json' };
import checksumAlgorithm from './checksum-algorithm.json' with { type: 'json' };
import { codeList } from './code-list.ts';
import country from './country.json' with { type: 'json' };
import currency from './currency.json' with { type: 'json' };
import dataTheme from './data-theme.json' with { type: 'json' };
import datasetType from './dataset-type.json' with { type: 'json' };
import distributionStatus from './distribution-status.json' with { type: 'json' };
import fileType from './file-type.json' with { type: 'json' };
import frequency from './frequency.json' with { type: 'json' };
import hvdCategory from './hvd-category.json' with { type: 'json' };
import language from './language.json' with { type: 'json' };
import legalResourceType from './legal-resource-type.json' with { type: 'json' };
import licence from './licence.json' with { type: 'json' };
import los from './los.json' with { type: 'json' };
import plannedAvailability from './planned-availability.json' with { type: 'json' };
import provenance from './provenance.json' with { type: 'json' };
import publisherType from './publisher-type.json' with { type: 'json' };
import qualityDimension from './quality-dimension.json' with { type: 'json' };
import role from './role.json' with { type: 'json' };

const themes = codeList(dataTheme);

/** Every code list the profile names, by what it says of a dataset. Sources and dates stand in each file and in vocab/README.md. */
export const lists = {
  theme: themes,
  los: codeList(los, themes),
  accessRight: codeList(accessRight),
  activity: codeList(activityType),
  availability: codeList(plannedAvailability),
  checksumAlgorithm: codeList(checksumAlgorithm),
  country: codeList(country),
  currency: codeList(currency),
  datasetType: codeList(datasetType),
  fileType: codeList(fileType),
  frequency: codeList(frequency),
  hvdCategory: codeList(hvdCategory),
  language: codeList(language),
  legalResourceType: codeList(legalResourceType),
  licence: codeList(licence),
  provenance: codeList(provenance),
  publisherType: codeList(publisherType),
  qualityDimension: codeList(qualityDimension),
  role: codeList(role),
  status: codeList(distributionStatus),
} as const;

export type ListName = keyof typeof lists;
