import { defineDocument } from '../define.ts'

export const dt025 = defineDocument({
  code: 'DT025',
  title: 'formulier vrijstelling of opschorting',
  mode: 'AUTOMATISCH',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G9'],
  signers: ['WK_IB'],
  variants: [],
})
