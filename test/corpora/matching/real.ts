/** Labels of data.norge.no's catalog of 31 May 2018 (node → record); every other dataset there has no record among ours. */
export const dataNorge2018: Readonly<Record<string, string>> = {
  'https://data.norge.no/node/2008': 'd6db9f39-9725-4630-909e-5e62f09a0766',
  'https://data.norge.no/node/1315': '28c896d0-8a0d-4209-bf31-4931033b1082',
  'https://data.norge.no/node/1317': 'd1422d17-6d95-4ef1-96ab-8af31744dd63',
  'https://data.norge.no/node/1319': '2751aacf-5472-4850-a208-3532a51c529a',
  'https://data.norge.no/node/1337': '0674c9d0-a72e-43b9-a9d4-327f374b2a32',
  'https://data.norge.no/node/2374': '462a5297-33ef-438a-82a5-07fff5799be3',
  'https://data.norge.no/node/315': '5857ec0a-8d2c-4cd8-baa2-0dc54ae213b4',
  'https://data.norge.no/node/1443': 'b3af4052-f734-4a2b-9b46-04c10e0f473f',
  // Overlooked when the labels were made, and found by the matcher: same owner, same words in another order.
  'https://data.norge.no/node/419': '8d52075d-6ef6-4120-8041-d0c0901f21f7',
  'https://data.norge.no/node/820': '8d52075d-6ef6-4120-8041-d0c0901f21f7',
};

/** Records a register of 2020 links its datasets to (`GeonorgeUrl`), by organisation and code. */
export const artsdatabanken: Readonly<Record<string, string>> = {
  'Kartverket NN-NA-TI-I': 'ea192681-d039-42ec-b1bc-f3ce04c189ac',
  'Kartverket AO': '041f1e6e-bdbc-4091-b48f-8a5990f3cc5b',
  'NIBIO NN-NA-TI-I': '4bc2d1e0-f693-4bf2-820d-c11830d849a3',
  'NGU NN-NA-LKM-KA': '7c39be66-77b6-4b74-b58d-53b6bee90067',
  'NGU NN-NA-LKM-BK-A': '7c39be66-77b6-4b74-b58d-53b6bee90067',
  'NGU NN-NA-LKM-S3-E': '39c357fc-8c56-49e0-a6ba-3e434d62a585',
};

/** What the owner of a real municipal record might call its dataset in a register of its own: with nothing that identifies it. */
export const municipal: readonly { readonly same: string; readonly owner: string; readonly title: string }[] = [
  { same: 'c9f119eb-7e41-4d90-b912-8ad2c42b4450', owner: 'Enebakk kommune', title: 'Flomveier' },
  {
    same: '3aef0b49-c8dd-44ba-a21a-fd7840c2831b',
    owner: 'Nittedal kommune',
    title: 'Kulturminner – vurdering av bebyggelse',
  },
  { same: 'f5f9c3ce-bd6e-4d4a-83f8-7025c5d9b910', owner: 'Bergen kommune', title: 'Kommuneplanens arealdel 2018' },
  { same: '0fe3839b-f447-4e5f-8666-5793dc079439', owner: 'Lillestrøm kommune', title: 'Kulturminneplan Sørum' },
  { same: 'fe12862a-b680-4259-b0e1-44df50a02fa4', owner: 'Lillestrøm kommune', title: 'Støysoner skytebaner' },
  { same: '43d8ad77-7e07-4759-be82-c0736e494a09', owner: 'Lillestrøm kommune', title: 'Støykrav i kommuneplanen' },
  {
    same: 'aaf53e4a-52d7-40e6-a3fd-186ed1228625',
    owner: 'Lillestrøm kommune',
    title: 'Dreneringslinjer (lokale data)',
  },
  { same: '2c244913-c8ed-4337-bbc9-9532fe6f749c', owner: 'Hareid kommune', title: 'Oppskyllingslinjer Åknes' },
  { same: '986e30a1-1bea-4a58-aae4-212a320197a3', owner: 'Lillestrøm kommune', title: 'Strategisk støykart' },
  { same: '3005424f-1c4e-45a9-85ec-5c855388e1f5', owner: 'Lillestrøm kommune', title: 'Spesialavfall Skedsmo' },
  { same: 'abe0b82f-1efa-4bae-84f4-7ef4c0db0693', owner: 'Asker kommune', title: 'Fuglelokaliteter' },
  { same: '84a81fde-9fd0-441e-b1bc-b260903a01f5', owner: 'Lillestrøm kommune', title: 'Graveforbudssoner' },
  {
    same: '9cf5ed27-2537-48b8-ac86-a36cfa3ade60',
    owner: 'Lillestrøm kommune',
    title: 'Kulturminner i Fet, registrering',
  },
  { same: '6757fc57-8686-44e6-b1fa-24c0c91257bf', owner: 'Lillestrøm kommune', title: 'Forurenset grunn, Skedsmo' },
  {
    same: '13eb1083-66bd-4127-9eae-4e9c8c81b87d',
    owner: 'Frogn kommune',
    title: 'Boliger med unntak fra krav om regulering',
  },
  { same: '29040d1d-2409-42ba-9338-b8cfe41f5140', owner: 'Nesodden kommune', title: 'Forbudssoner i sjø' },
  { same: '5ecbb122-1224-464c-b715-dc74b55ace88', owner: 'Lillestrøm kommune', title: 'Parkeringsdekning' },
  { same: '8edcee93-915d-4b0e-aab8-7dcccd8f2f3c', owner: 'Halden kommune', title: 'Fyrverkeri, forbudssoner' },
  { same: 'd1329b58-3365-4b81-a1a8-36c82bac6a19', owner: 'Valle kommune', title: 'Drikkevasskjelder med sikringssone' },
  { same: '24c5ece6-0e59-405c-8bdb-4124668e02fa', owner: 'Lier kommune', title: 'Oljetanker' },
  { same: 'b3af4052-f734-4a2b-9b46-04c10e0f473f', owner: 'Trondheim kommune', title: '3D-bymodell' },
  { same: '4f97d8a2-9af1-49da-86a4-2857b24ee6b8', owner: 'Kongsberg kommune', title: 'Temaplan for bevaring' },
  { same: 'aeefe73d-0498-431a-ab5e-b5a4849f1fcb', owner: 'Kongsberg kommune', title: 'Avrenningslinjer' },
  { same: 'a234801b-5f06-4509-b59c-149d9a943d7e', owner: 'Kongsberg kommune', title: 'Steingjerder' },
  { same: '21f2cf98-9eb5-4960-9979-2c32c2ab5aaa', owner: 'Kongsberg kommune', title: 'Lavpunkt (overvann)' },
  { same: '7c37a352-7264-4832-8cd4-2086fa8193c9', owner: 'Kongsberg kommune', title: 'SEFRAK' },
  { same: 'e37a05e5-cf12-4ddc-8599-71d2d2d2d976', owner: 'Kongsberg kommune', title: 'Løkkelandskap' },
];
