import { organisationFields } from '../fields/parties.ts'
import type { Letterhead } from '../letterheads/letterhead.ts'

/** Letterheads of the two demo senders. */
export const sampleLetterheads: Readonly<Record<'gemeente' | 'agentschap', Letterhead>> = {
  gemeente: {
    key: 'sample-gemeente',
    layout: 'gemeente',
    accent: '00607A',
    organisation: organisationFields({
      name: 'Gemeente Middelkerke',
      department: 'Dienst Wonen en Omgeving',
      address: { street: 'Modelplein', houseNumber: '1', postalCode: '8430', municipality: 'Middelkerke' },
      phone: '059 00 00 00',
      email: 'wonen@middelkerke.example',
      website: 'www.middelkerke.example',
    }),
  },
  agentschap: {
    key: 'sample-agentschap',
    layout: 'agentschap',
    accent: 'FFE615',
    organisation: organisationFields({
      name: 'Wonen in Vlaanderen',
      department: 'Woningkwaliteit West-Vlaanderen',
      address: { street: 'Modelweg', houseNumber: '5', postalCode: '8200', municipality: 'Brugge' },
      phone: '050 00 00 00',
      email: 'woningkwaliteit@vlaanderen.example',
      website: 'www.wonen.example',
    }),
  },
}
