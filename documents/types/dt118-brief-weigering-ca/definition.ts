import { defineDocument } from '../define.ts'

export const dt118 = defineDocument({
  code: 'DT118',
  title: 'brief weigering CA',
  mode: 'AUTOMATISCH',
  addressees: ['AANVRAGER', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G3'],
  signers: ['LB_DB', 'WK_DB'],
  variants: [],
})
