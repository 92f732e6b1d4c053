import { defineDocument } from '../define.ts'

export const dt116 = defineDocument({
  code: 'DT116',
  title: 'retributienota CA',
  mode: 'AUTOMATISCH',
  addressees: ['AANVRAGER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G7'],
  signers: ['LB_DB', 'WK_DB'],
  variants: [],
})
