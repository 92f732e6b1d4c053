import { defineDocument } from '../define.ts'

export const dt117 = defineDocument({
  code: 'DT117',
  title: 'melding toekenning CA',
  mode: 'AUTOMATISCH',
  addressees: ['AANVRAGER', 'HZR', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G7'],
  signers: ['LB_DB', 'WK_DB'],
  variants: [],
})
