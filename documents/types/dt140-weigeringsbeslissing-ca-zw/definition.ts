import { defineDocument } from '../define.ts'

export const dt140 = defineDocument({
  code: 'DT140',
  title: 'weigeringsbeslissing CA ZW',
  mode: 'AUTOMATISCH',
  addressees: ['AANVRAGER'],
  per: 'ENTITEIT',
  fields: ['G0', 'G3'],
  signers: ['LB_BM', 'LB_AD', 'WK_GA'],
  variants: [],
})
