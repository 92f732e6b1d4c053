import { defineDocument } from '../define.ts'

export const dt120 = defineDocument({
  code: 'DT120',
  title: 'intrekking CA',
  mode: 'AUTOMATISCH',
  addressees: ['HZR', 'BEWONER'],
  per: 'ENTITEIT',
  fields: ['G0', 'G7'],
  signers: ['LB_BM', 'LB_AD', 'WK_GA'],
  variants: [],
})
