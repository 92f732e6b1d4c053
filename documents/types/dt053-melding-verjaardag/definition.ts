import { defineDocument } from '../define.ts'

export const dt053 = defineDocument({
  code: 'DT053',
  title: 'melding verjaardag en heffing',
  mode: 'AUTOMATISCH',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8', 'G9'],
  signers: ['WK_IB'],
  variants: [],
})
