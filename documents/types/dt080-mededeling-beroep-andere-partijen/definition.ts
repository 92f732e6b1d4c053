import { defineDocument } from '../define.ts'

export const dt080 = defineDocument({
  code: 'DT080',
  title: 'mededeling beroep aan andere partijen',
  mode: 'AUTOMATISCH',
  addressees: ['BEWONER', 'HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G6'],
  signers: ['WK_BD'],
  variants: [],
})
