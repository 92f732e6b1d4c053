import { defineDocument } from '../define.ts'

export const dt113 = defineDocument({
  code: 'DT113',
  title: 'conformiteitsattest kamerwoning',
  mode: 'AUTOMATISCH',
  addressees: ['AANVRAGER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G7'],
  signers: ['LB_BM', 'LB_AD', 'WK_GA'],
  variants: [],
})
