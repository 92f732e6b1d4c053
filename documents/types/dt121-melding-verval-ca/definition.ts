import { defineDocument } from '../define.ts'

export const dt121 = defineDocument({
  code: 'DT121',
  title: 'melding verval CA',
  mode: 'AUTOMATISCH',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G7'],
  signers: ['LB_DB', 'WK_DB'],
  variants: [],
})
