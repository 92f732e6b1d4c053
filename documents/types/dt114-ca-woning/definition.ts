import { defineDocument } from '../define.ts'

export const dt114 = defineDocument({
  code: 'DT114',
  title: 'conformiteitsattest woning',
  mode: 'AUTOMATISCH',
  addressees: ['AANVRAGER'],
  per: 'ENTITEIT',
  fields: ['G0', 'G7'],
  signers: ['LB_BM', 'LB_AD', 'WK_GA'],
  variants: [],
})
