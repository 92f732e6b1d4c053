import { defineDocument } from '../define.ts'

export const dt101 = defineDocument({
  code: 'DT101',
  title: 'aanbod herhuisvesting',
  mode: 'AUTOMATISCH',
  addressees: ['BEWONER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2'],
  signers: ['LB_DB'],
  variants: [],
})
