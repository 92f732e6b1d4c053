import { defineDocument } from '../define.ts'

export const dt141 = defineDocument({
  code: 'DT141',
  title: 'weigering CA (kamers, seizoenarbeiders)',
  mode: 'AUTOMATISCH',
  addressees: ['AANVRAGER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G3'],
  signers: ['LB_BM', 'LB_AD', 'WK_GA'],
  variants: [],
})
