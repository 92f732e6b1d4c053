/** A city of the demonstration: its streets do not exist. */
export interface DemoCity {
  /** first part of the user names of its people */
  readonly key: string
  readonly name: string
  readonly nisCode: string
  readonly postalCode: string
  /** cadastral division */
  readonly division: string
  readonly streets: readonly [string, ...string[]]
}

export const demoCities: readonly [DemoCity, ...DemoCity[]] = [
  {
    key: 'gent',
    name: 'Gent',
    nisCode: '44021',
    postalCode: '9000',
    division: '44805',
    streets: ['Vlaskouter', 'Sleutelbloemstraat', 'Leiewever', 'Oude Kaaipoort', 'Ketelmakersdreef'],
  },
  {
    key: 'leuven',
    name: 'Leuven',
    nisCode: '24062',
    postalCode: '3000',
    division: '24502',
    streets: ['Dijlepark', 'Hopveldstraat', 'Lakenmakerspoort', 'Wijnpersdreef', 'Kruidtuinkouter'],
  },
  {
    key: 'middelkerke',
    name: 'Middelkerke',
    nisCode: '35011',
    postalCode: '8430',
    division: '35011',
    streets: ['Garnaalvissersstraat', 'Strandjutterspad', 'Duindoornlaan', 'Zilte Weide', 'Vuurbaakdreef'],
  },
  {
    key: 'hasselt',
    name: 'Hasselt',
    nisCode: '71022',
    postalCode: '3500',
    division: '71802',
    streets: ['Jeneverbeskouter', 'Demerbroek', 'Speculaaspoort', 'Herkendreef', 'Bakkersbeemd'],
  },
  {
    key: 'antwerpen',
    name: 'Antwerpen',
    nisCode: '11002',
    postalCode: '2000',
    division: '11804',
    streets: ['Touwslagerskaai', 'Blauwe Loods', 'Schipperskwartelstraat', 'Hessendreef', 'Zuiderdokpad'],
  },
]

export const firstNames = [
  ['Aster', 'V'],
  ['Berend', 'M'],
  ['Cato', 'V'],
  ['Dries', 'M'],
  ['Elke', 'V'],
  ['Floris', 'M'],
  ['Goele', 'V'],
  ['Hannes', 'M'],
  ['Isa', 'X'],
  ['Joren', 'M'],
  ['Katrijn', 'V'],
  ['Lowie', 'M'],
  ['Marthe', 'V'],
  ['Nand', 'M'],
] as const

/** Halves of family names that nobody bears. */
export const nameStarts = ['Wilder', 'Hoog', 'Linde', 'Berken', 'Stille', 'Ooster', 'Klaver', 'Zonne', 'Riet'] as const
export const nameEnds = ['akkerman', 'broekhof', 'duinstra', 'heuvelink', 'kouterman', 'meersdal', 'velding'] as const

export const companies = [
  'Woonfonds De Gevel bv',
  'Immo Dakpan nv',
  'Kamers en Co bv',
  'Vastgoed Trapzaal nv',
  'Huurhuis Het Portaal bv',
] as const
