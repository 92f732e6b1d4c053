import { defineDocument } from '../define.ts'

export const dt098 = defineDocument({
  code: 'DT098',
  title: 'besluit NGW',
  mode: 'OP_VRAAG',
  addressees: ['BEWONER', 'HZR', 'WONEN_VLAANDEREN'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G5'],
  signers: ['LB_BM', 'LB_AD'],
  variants: [],
})
