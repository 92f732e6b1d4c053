import { defineDocument } from '../define.ts'

export const dt115 = defineDocument({
  code: 'DT115',
  title: 'conformiteitsattest kamerwoning seizoenarbeider',
  mode: 'AUTOMATISCH',
  addressees: ['AANVRAGER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G7'],
  signers: ['LB_BM', 'LB_AD', 'WK_GA'],
  variants: [],
})
