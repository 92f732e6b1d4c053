import { defineDocument } from '../define.ts'

export const dt002 = defineDocument({
  code: 'DT002',
  title: 'ontvangstbewijs',
  mode: 'AUTOMATISCH',
  addressees: ['VERZOEKER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G4'],
  signers: ['LB_DB'],
  variants: [],
})
