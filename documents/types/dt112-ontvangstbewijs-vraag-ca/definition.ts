import { defineDocument } from '../define.ts'

export const dt112 = defineDocument({
  code: 'DT112',
  title: 'ontvangstbewijs vraag CA',
  mode: 'AUTOMATISCH',
  addressees: ['AANVRAGER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G4', 'G7'],
  signers: ['LB_DB', 'WK_DB'],
  variants: [],
})
