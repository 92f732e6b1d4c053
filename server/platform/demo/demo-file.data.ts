import type { PartyRole, PropertyType, UnitType } from '#domain/model/codes'

export interface DemoPerson {
  readonly key: string
  readonly kind: 'NATUURLIJK' | 'RECHTSPERSOON'
  readonly name: string
  readonly firstName: string | null
  readonly gender: 'M' | 'V' | 'X' | null
  readonly correspondenceAddress: string
}

export interface DemoParty {
  readonly person: string
  readonly roles: readonly PartyRole[]
  /** index in `units`; absent: the whole property */
  readonly unit?: number
  readonly share?: string
}

export interface DemoProperty {
  readonly type: PropertyType
  readonly nisCode: string
  readonly street: string
  readonly houseNumber: string
  readonly postalCode: string
  readonly municipality: string
  readonly capaKeys: readonly string[]
  readonly units: readonly {
    readonly type: UnitType
    readonly floor: string
    readonly boxNumber: string | null
    readonly description: string
  }[]
  readonly parties: readonly DemoParty[]
}

const natural = (
  key: string,
  firstName: string,
  name: string,
  gender: 'M' | 'V' | 'X',
  correspondenceAddress: string,
): DemoPerson => ({ key, kind: 'NATUURLIJK', firstName, name, gender, correspondenceAddress })

const legal = (key: string, name: string, correspondenceAddress: string): DemoPerson => ({
  key,
  kind: 'RECHTSPERSOON',
  name,
  firstName: null,
  gender: null,
  correspondenceAddress,
})

/** Invented persons; any likeness is chance. */
export const demoPersons: readonly DemoPerson[] = [
  natural('duinkant', 'Aster', 'Duinkant', 'V', 'Meidoornstraat 14, 9050 Gent'),
  natural('wilgenoord', 'Corneel', 'Wilgenoord', 'M', 'Veerkaai 3 bus 2, 9000 Gent'),
  natural('zandvliet', 'Fenna', 'Zandvliet', 'V', 'Kolkstraat 27 bus 1, 9000 Gent'),
  natural('hopveld', 'Ruben', 'Hopveld', 'M', 'Kolkstraat 27 bus 2, 9000 Gent'),
  natural('beekmeers', 'Tuur', 'Beekmeers', 'M', 'Kolkstraat 27 bus 3, 9000 Gent'),
  natural('vlasakker', 'Nele', 'Vlasakker', 'V', 'Spinnerijstraat 8, 9000 Gent'),
  natural('kouterhof', 'Bo', 'Kouterhof', 'X', 'Weverijdreef 51 bus 101, 9000 Gent'),
  natural('heerdveld', 'Mira', 'Heerdveld', 'V', 'Weverijdreef 51 bus 102, 9000 Gent'),
  natural('leiebocht', 'Gust', 'Leiebocht', 'M', 'Molenpad 6, 9030 Gent'),
  natural('sterrebos', 'Ines', 'Sterrebos', 'V', 'Molenpad 6, 9030 Gent'),
  natural('roggeman', 'Wannes', 'Roggeweg', 'M', 'Havenlaan 112, 9000 Gent'),
  natural('schelpen', 'Door', 'Schelpenpad', 'V', 'Zeebriesstraat 19, 8430 Middelkerke'),
  natural('helmgras', 'Kobe', 'Helmgras', 'M', 'Zeebriesstraat 21 bus 1, 8430 Middelkerke'),
  natural('kreekrand', 'Jade', 'Kreekrand', 'V', 'Kreekdijk 4, 8432 Middelkerke'),
  natural('polderhof', 'Staf', 'Polderhof', 'M', 'Polderweg 33, 8431 Middelkerke'),
  natural('meeuwen', 'Lotte', 'Meeuwennest', 'V', 'Duinroosdreef 7 bus 0201, 8430 Middelkerke'),
  legal('woonhaven', 'Kamers aan de Kolk bv', 'Industrieweg 88, 9032 Gent'),
  legal('spil', 'Immo De Spil nv', 'Havenlaan 112, 9000 Gent'),
  legal('kustzicht', 'Vastgoed Kustzicht bv', 'Casinoplein 2, 8430 Middelkerke'),
]

const unit = (type: UnitType, floor: string, boxNumber: string | null, description: string) => ({
  type,
  floor,
  boxNumber,
  description,
})
const owner = (person: string, share?: string): DemoParty => ({
  person,
  roles: ['VOLLE_EIGENAAR'],
  ...(share !== undefined && { share }),
})
const tenant = (person: string, ofUnit: number): DemoParty => ({ person, roles: ['HUURDER', 'BEWONER'], unit: ofUnit })

const gent = { nisCode: '44021', municipality: 'Gent' }
const middelkerke = { nisCode: '35011', municipality: 'Middelkerke' }

/** Invented dwellings at addresses that do not exist: six in Gent, four in Middelkerke. */
export const demoProperties: readonly DemoProperty[] = [
  {
    ...gent,
    type: 'MEERGEZINSWONING',
    street: 'Kolkstraat',
    houseNumber: '27',
    postalCode: '9000',
    capaKeys: ['44805E0412/00F003'],
    units: [
      unit('ZW', 'gelijkvloers', '1', 'appartement vooraan'),
      unit('ZW', '1ste verdieping', '2', 'appartement'),
      unit('ZW', '2de verdieping', '3', 'dakappartement'),
    ],
    parties: [
      owner('duinkant', '1/2'),
      owner('wilgenoord', '1/2'),
      tenant('zandvliet', 0),
      tenant('hopveld', 1),
      tenant('beekmeers', 2),
    ],
  },
  {
    ...gent,
    type: 'EENGEZINSWONING',
    street: 'Spinnerijstraat',
    houseNumber: '8',
    postalCode: '9000',
    capaKeys: ['44803C0118/02A000'],
    units: [unit('ZW', 'gelijkvloers', null, 'rijwoning')],
    parties: [owner('spil'), tenant('vlasakker', 0)],
  },
  {
    ...gent,
    type: 'KAMERWONING',
    street: 'Weverijdreef',
    houseNumber: '51',
    postalCode: '9000',
    capaKeys: ['44809H0077/00_000', '44809H0078/00B002'],
    units: [
      unit('NZW', '1ste verdieping', '101', 'kamer straatkant'),
      unit('NZW', '1ste verdieping', '102', 'kamer tuinkant'),
      unit('NZW', '2de verdieping', '201', 'kamer straatkant'),
      unit('NZW', '2de verdieping', '202', 'kamer tuinkant'),
    ],
    parties: [owner('woonhaven'), tenant('kouterhof', 0), tenant('heerdveld', 1)],
  },
  {
    ...gent,
    type: 'EENGEZINSWONING',
    street: 'Molenpad',
    houseNumber: '6',
    postalCode: '9030',
    capaKeys: ['44816A0231/00K000'],
    units: [unit('ZW', 'gelijkvloers', null, 'halfopen woning')],
    parties: [
      { person: 'duinkant', roles: ['NAAKTE_EIGENAAR'] },
      { person: 'leiebocht', roles: ['VRUCHTGEBRUIKER', 'BEWONER'], unit: 0 },
      { person: 'sterrebos', roles: ['BEWONER'], unit: 0 },
    ],
  },
  {
    ...gent,
    type: 'HANDELSPAND_MET_WONING',
    street: 'Havenlaan',
    houseNumber: '112',
    postalCode: '9000',
    capaKeys: ['44802B0056/00R004'],
    units: [
      unit('NWF', 'gelijkvloers', null, 'winkelruimte'),
      unit('ZW', '1ste verdieping', null, 'woning boven de winkel'),
    ],
    parties: [owner('spil'), tenant('roggeman', 1)],
  },
  {
    ...gent,
    type: 'EENGEZINSWONING',
    street: 'Tramstelplaats',
    houseNumber: '40A',
    postalCode: '9050',
    capaKeys: ['44813D0309/03C000'],
    units: [unit('ZW', 'gelijkvloers', null, 'leegstaande rijwoning')],
    parties: [owner('woonhaven')],
  },
  {
    ...middelkerke,
    type: 'MEERGEZINSWONING',
    street: 'Zeebriesstraat',
    houseNumber: '21',
    postalCode: '8430',
    capaKeys: ['35011B0129/00F003'],
    units: [
      unit('ZW', 'gelijkvloers', '1', 'studio vooraan'),
      unit('ZW', '1ste verdieping', '2', 'appartement met terras'),
    ],
    parties: [owner('kustzicht'), tenant('helmgras', 0)],
  },
  {
    ...middelkerke,
    type: 'EENGEZINSWONING',
    street: 'Kreekdijk',
    houseNumber: '4',
    postalCode: '8432',
    capaKeys: ['35017A0044/00D000'],
    units: [unit('ZW', 'gelijkvloers', null, 'vrijstaande woning')],
    parties: [owner('schelpen'), tenant('kreekrand', 0)],
  },
  {
    ...middelkerke,
    type: 'EENGEZINSWONING',
    street: 'Polderweg',
    houseNumber: '33',
    postalCode: '8431',
    capaKeys: ['35013C0217/00_002'],
    units: [unit('ZW', 'gelijkvloers', null, 'voormalige hoevewoning')],
    parties: [{ person: 'polderhof', roles: ['VOLLE_EIGENAAR', 'BEWONER'], unit: 0 }],
  },
  {
    ...middelkerke,
    type: 'MEERGEZINSWONING',
    street: 'Duinroosdreef',
    houseNumber: '7',
    postalCode: '8430',
    capaKeys: ['35011B0431/00M006'],
    units: [
      unit('ZW', '2de verdieping', '0201', 'appartement'),
      unit('ZW', '2de verdieping', '0202', 'appartement'),
      unit('ZW', '3de verdieping', '0301', 'dakappartement'),
    ],
    parties: [owner('kustzicht', '2/3'), owner('schelpen', '1/3'), tenant('meeuwen', 0)],
  },
]
