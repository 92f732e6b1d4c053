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
    type: 'WV_WK',
    nisCode: null,
    address: { street: 'Agentschapslaan', houseNumber: '88 bus 40', postalCode: '1000', municipality: 'Brussel' },
    email: 'woningkwaliteit@wonen.example',
    phone: '02 000 00 00',
    parameters: { 'letterhead.name': 'Wonen in Vlaanderen', 'letterhead.accent': '333332' },
  },
]
