import type { OrgType } from '#domain/model/codes'

/** How the letters of the demo organisations look. Addresses, numbers and colours are invented. */
export interface DemoHouseStyle {
  readonly type: OrgType
  readonly nisCode: string | null
  readonly address: {
    readonly street: string
    readonly houseNumber: string
    readonly postalCode: string
    readonly municipality: string
  }
  readonly email: string
  readonly phone: string
  readonly parameters: Readonly<Record<string, string>>
}

export const demoHouseStyles: readonly DemoHouseStyle[] = [
  {
    type: 'LB',
    nisCode: '44021',
    address: { street: 'Stadhuisplein', houseNumber: '1', postalCode: '9000', municipality: 'Gent' },
    email: 'wonen@gent.example',
    phone: '09 000 00 00',
    parameters: { 'letterhead.name': 'Stad Gent', 'letterhead.accent': '009DE0' },
  },
  {
    type: 'LB',
    nisCode: '35011',
    address: { street: 'Gemeenteplein', houseNumber: '2', postalCode: '8430', municipality: 'Middelkerke' },
    email: 'wonen@middelkerke.example',
    phone: '059 00 00 00',
    parameters: { 'letterhead.name': 'Gemeente Middelkerke', 'letterhead.accent': '0B6E4F' },
  },
  {
    type: 'LB',
    nisCode: '24062',
    address: { street: 'Stadskantoorplein', houseNumber: '3', postalCode: '3000', municipality: 'Leuven' },
    email: 'wonen@leuven.example',
    phone: '016 00 00 00',
    parameters: { 'letterhead.name': 'Stad Leuven', 'letterhead.accent': '8A1538' },
  },
  {
    type: 'LB',
    nisCode: '71022',
    address: { street: 'Stadhuislaan', houseNumber: '4', postalCode: '3500', municipality: 'Hasselt' },
    email: 'wonen@hasselt.example',
    phone: '011 00 00 00',
    parameters: { 'letterhead.name': 'Stad Hasselt', 'letterhead.accent': '00708D' },
  },
  {
    type: 'LB',
    nisCode: '11002',
    address: { street: 'Stadsplein', houseNumber: '5', postalCode: '2000', municipality: 'Antwerpen' },
    email: 'wonen@antwerpen.example',
    phone: '03 000 00 00',
    parameters: { 'letterhead.name': 'Stad Antwerpen', 'letterhead.accent': 'CF0039' },
  },
  {
    type: 'WV_WK',
    nisCode: null,
    address: { street: 'Agentschapslaan', houseNumber: '88 bus 40', postalCode: '1000', municipality: 'Brussel' },
    email: 'woningkwaliteit@wonen.example',
    phone: '02 000 00 00',
    parameters: { 'letterhead.name': 'Wonen in Vlaanderen', 'letterhead.accent': '333332' },
  },
]
