import type { OrgType, RoleCode } from '#domain/model/codes'

/** Organisations and people of the demonstration. All names are made up; the ids never change, references to them stay true. */
export interface DemoOrganisation {
  readonly id: string
  readonly type: OrgType
  readonly name: string
  readonly nisCode: string | null
  /** path of its group in Keycloak */
  readonly group: string
}

export interface DemoAccount {
  /** id of the user account and subject of its tokens */
  readonly id: string
  readonly username: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly rights: readonly DemoRight[]
  /** sees the EULA at the first sign-in; all others have accepted it */
  readonly new?: true
}

export interface DemoRight {
  readonly organisationId: string
  readonly role: RoleCode
  /** id of the IGS through which it is held */
  readonly via?: string
}

const gent = '0a440210-0000-4000-8000-000000000001'
const middelkerke = '0a350110-0000-4000-8000-000000000001'
const leuven = '0a240620-0000-4000-8000-000000000001'
const hasselt = '0a710220-0000-4000-8000-000000000001'
const antwerpen = '0a110020-0000-4000-8000-000000000001'
const wonenVlaanderen = '0a900000-0000-4000-8000-000000000001'
const wooninspectie = '0a900000-0000-4000-8000-000000000002'
const vlabel = '0a900000-0000-4000-8000-000000000003'
const igs = '0a900000-0000-4000-8000-000000000004'

export const demoOrganisations: readonly DemoOrganisation[] = [
  { id: gent, type: 'LB', name: 'Gent', nisCode: '44021', group: '/gemeenten/gent' },
  { id: middelkerke, type: 'LB', name: 'Middelkerke', nisCode: '35011', group: '/gemeenten/middelkerke' },
  { id: leuven, type: 'LB', name: 'Leuven', nisCode: '24062', group: '/gemeenten/leuven' },
  { id: hasselt, type: 'LB', name: 'Hasselt', nisCode: '71022', group: '/gemeenten/hasselt' },
  { id: antwerpen, type: 'LB', name: 'Antwerpen', nisCode: '11002', group: '/gemeenten/antwerpen' },
  {
    id: wonenVlaanderen,
    type: 'WV_WK',
    name: 'Wonen-Vlaanderen',
    nisCode: null,
    group: '/vlaanderen/wonen-vlaanderen',
  },
  { id: wooninspectie, type: 'WV_WI', name: 'Wooninspectie', nisCode: null, group: '/vlaanderen/wooninspectie' },
  { id: vlabel, type: 'VLABEL', name: 'VLABEL', nisCode: null, group: '/vlaanderen/vlabel' },
  { id: igs, type: 'IGS', name: 'IGS Schelde en Zee', nisCode: null, group: '/vlaanderen/igs-schelde-en-zee' },
]

/** Members of the IGS: its staff may hold rights there. */
export const demoIgsMembers: readonly { readonly igsId: string; readonly memberId: string }[] = [
  { igsId: igs, memberId: gent },
  { igsId: igs, memberId: middelkerke },
]

export const demoOrganisationIds = {
  gent,
  middelkerke,
  leuven,
  hasselt,
  antwerpen,
  wonenVlaanderen,
  wooninspectie,
  vlabel,
  igs,
} as const

interface Row {
  /** last digits of the id */
  readonly number: number
  readonly organisationId: string
  readonly organisation: string
  readonly role: RoleCode
  readonly username: string
  readonly firstName: string
  readonly lastName: string
}

const idOf = (number: number): string => `0b000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const account = ({ number, organisationId, organisation, role, username, firstName, lastName }: Row): DemoAccount => ({
  id: idOf(number),
  username,
  firstName,
  lastName,
  email: `${username}@${organisation}.example`,
  rights: [{ organisationId, role }],
})

const inGent = { organisationId: gent, organisation: 'gent' }
const inMiddelkerke = { organisationId: middelkerke, organisation: 'middelkerke' }
/** Case handler, controller, mayor, director and reader of a city, in this order. */
const cityHall = (
  organisationId: string,
  organisation: string,
  first: number,
  lastName: string,
  firstNames: readonly [string, string, string, string, string],
): DemoAccount[] =>
  (
    [
      ['dossier', 'LB_DB'],
      ['controle', 'LB_WC'],
      ['burgemeester', 'LB_BM'],
      ['directeur', 'LB_AD'],
      ['lezer', 'LB_LZ'],
    ] as const
  ).map(([desk, role], index) =>
    account({
      organisationId,
      organisation,
      number: first + index,
      role,
      username: `${organisation}-${desk}`,
      firstName: firstNames[index] ?? '',
      lastName,
    }),
  )
const inWonen = { organisationId: wonenVlaanderen, organisation: 'wonen-vlaanderen' }
const inInspectie = { organisationId: wooninspectie, organisation: 'wooninspectie' }
const inVlabel = { organisationId: vlabel, organisation: 'vlabel' }

export const demoAccounts: readonly DemoAccount[] = [
  account({
    ...inGent,
    number: 101,
    role: 'LB_DB',
    username: 'gent-dossier',
    firstName: 'Dora',
    lastName: 'Voorbeeld',
  }),
  account({
    ...inGent,
    number: 102,
    role: 'LB_WC',
    username: 'gent-controle',
    firstName: 'Wout',
    lastName: 'Voorbeeld',
  }),
  account({
    ...inGent,
    number: 103,
    role: 'LB_BM',
    username: 'gent-burgemeester',
    firstName: 'Bea',
    lastName: 'Voorbeeld',
  }),
  account({
    ...inGent,
    number: 104,
    role: 'LB_AD',
    username: 'gent-directeur',
    firstName: 'Adam',
    lastName: 'Voorbeeld',
  }),
  account({ ...inGent, number: 105, role: 'LB_LZ', username: 'gent-lezer', firstName: 'Lize', lastName: 'Voorbeeld' }),
  account({
    ...inGent,
    number: 106,
    role: 'LB_TB',
    username: 'gent-beheer',
    firstName: 'Bo',
    lastName: 'Voorbeeld',
  }),
  account({
    ...inGent,
    number: 107,
    role: 'LB_TK',
    username: 'gent-taakbeheer',
    firstName: 'Tine',
    lastName: 'Voorbeeld',
  }),
  {
    ...account({
      ...inGent,
      number: 108,
      role: 'LB_WC',
      username: 'gent-nieuw',
      firstName: 'Nora',
      lastName: 'Voorbeeld',
    }),
    new: true,
  },
  account({
    ...inMiddelkerke,
    number: 201,
    role: 'LB_DB',
    username: 'middelkerke-dossier',
    firstName: 'Dirk',
    lastName: 'Zeefictie',
  }),
  account({
    ...inMiddelkerke,
    number: 202,
    role: 'LB_WC',
    username: 'middelkerke-controle',
    firstName: 'Wendy',
    lastName: 'Zeefictie',
  }),
  account({
    ...inMiddelkerke,
    number: 203,
    role: 'LB_BM',
    username: 'middelkerke-burgemeester',
    firstName: 'Bram',
    lastName: 'Zeefictie',
  }),
  account({
    ...inMiddelkerke,
    number: 204,
    role: 'LB_AD',
    username: 'middelkerke-directeur',
    firstName: 'Ada',
    lastName: 'Zeefictie',
  }),
  account({
    ...inMiddelkerke,
    number: 205,
    role: 'LB_LZ',
    username: 'middelkerke-lezer',
    firstName: 'Leo',
    lastName: 'Zeefictie',
  }),
  account({
    ...inMiddelkerke,
    number: 206,
    role: 'LB_TB',
    username: 'middelkerke-beheer',
    firstName: 'Bart',
    lastName: 'Zeefictie',
  }),
  ...cityHall(leuven, 'leuven', 211, 'Dijlefictie', ['Dina', 'Warre', 'Berthe', 'Arno', 'Lieve']),
  ...cityHall(hasselt, 'hasselt', 221, 'Demerfictie', ['Dries', 'Wivina', 'Benno', 'Alma', 'Luc']),
  ...cityHall(antwerpen, 'antwerpen', 231, 'Kaaifictie', ['Daan', 'Wanda', 'Blanche', 'Albrecht', 'Linde']),
  {
    id: idOf(303),
    username: 'drie-steden',
    firstName: 'Ivo',
    lastName: 'Driestad',
    email: 'drie-steden@intergemeentelijk.example',
    rights: [
      { organisationId: antwerpen, role: 'LB_DB' },
      { organisationId: gent, role: 'LB_DB' },
      { organisationId: hasselt, role: 'LB_DB' },
    ],
  },
  {
    id: idOf(301),
    username: 'twee-gemeenten',
    firstName: 'Inge',
    lastName: 'Tweestad',
    email: 'twee-gemeenten@intergemeentelijk.example',
    rights: [
      { organisationId: gent, role: 'LB_DB' },
      { organisationId: middelkerke, role: 'LB_DB' },
      { organisationId: middelkerke, role: 'LB_WC' },
    ],
  },
  {
    id: idOf(302),
    username: 'igs-dossier',
    firstName: 'Ilse',
    lastName: 'Tweestad',
    email: 'igs-dossier@intergemeentelijk.example',
    rights: [
      { organisationId: gent, role: 'LB_DB', via: igs },
      { organisationId: middelkerke, role: 'LB_DB', via: igs },
    ],
  },
  account({
    ...inWonen,
    number: 401,
    role: 'WK_DB',
    username: 'wonen-dossier',
    firstName: 'Dieter',
    lastName: 'Proefpersoon',
  }),
  account({
    ...inWonen,
    number: 402,
    role: 'WK_WC',
    username: 'wonen-controle',
    firstName: 'Willemijn',
    lastName: 'Proefpersoon',
  }),
  account({
    ...inWonen,
    number: 403,
    role: 'WK_GA',
    username: 'wonen-ambtenaar',
    firstName: 'Gust',
    lastName: 'Proefpersoon',
  }),
  account({
    ...inWonen,
    number: 404,
    role: 'WK_IB',
    username: 'wonen-inventaris',
    firstName: 'Iris',
    lastName: 'Proefpersoon',
  }),
  account({
    ...inWonen,
    number: 405,
    role: 'WK_LZ',
    username: 'wonen-lezer',
    firstName: 'Lars',
    lastName: 'Proefpersoon',
  }),
  account({
    ...inWonen,
    number: 406,
    role: 'WK_TB',
    username: 'wonen-beheer',
    firstName: 'Wim',
    lastName: 'Proefpersoon',
  }),
  account({
    ...inWonen,
    number: 407,
    role: 'WK_TK',
    username: 'wonen-taakbeheer',
    firstName: 'Tess',
    lastName: 'Proefpersoon',
  }),
  account({
    ...inWonen,
    number: 408,
    role: 'WK_BD',
    username: 'wonen-beroep',
    firstName: 'Bram',
    lastName: 'Proefpersoon',
  }),
  account({
    ...inWonen,
    number: 409,
    role: 'WK_WC',
    username: 'wonen-controle-beroep',
    firstName: 'Wannes',
    lastName: 'Proefpersoon',
  }),
  // what one person asks of a running process, another agrees to
  account({
    ...inWonen,
    number: 410,
    role: 'WK_TB',
    username: 'wonen-beheer-twee',
    firstName: 'Yara',
    lastName: 'Proefpersoon',
  }),
  account({
    ...inInspectie,
    number: 501,
    role: 'WI_WI',
    username: 'inspectie-inspecteur',
    firstName: 'Wies',
    lastName: 'Verzonnen',
  }),
  account({
    ...inInspectie,
    number: 502,
    role: 'WI_LZ',
    username: 'inspectie-lezer',
    firstName: 'Lode',
    lastName: 'Verzonnen',
  }),
  account({
    ...inInspectie,
    number: 503,
    role: 'WI_TB',
    username: 'inspectie-beheer',
    firstName: 'Bas',
    lastName: 'Verzonnen',
  }),
  account({
    ...inInspectie,
    number: 504,
    role: 'WI_VN',
    username: 'inspectie-voortraject',
    firstName: 'Vera',
    lastName: 'Verzonnen',
  }),
  account({
    ...inInspectie,
    number: 505,
    role: 'WI_VB',
    username: 'inspectie-verbalisant',
    firstName: 'Victor',
    lastName: 'Verzonnen',
  }),
  account({
    ...inInspectie,
    number: 506,
    role: 'WI_AM',
    username: 'inspectie-administratie',
    firstName: 'Ada',
    lastName: 'Verzonnen',
  }),
  account({
    ...inVlabel,
    number: 601,
    role: 'VB_LZ',
    username: 'vlabel-lezer',
    firstName: 'Lena',
    lastName: 'Denkbeeld',
  }),
]
