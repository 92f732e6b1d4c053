import { defineDocument } from '../define.ts'

export const dt038 = defineDocument({
  code: 'DT038',
  title: 'besluit tot opheffing OO-besluit',
  mode: 'AUTOMATISCH',
  addressees: ['BEWONER', 'HZR', 'WONEN_VLAANDEREN'],
  per: 'ENTITEIT',
  fields: ['G0', 'G2', 'G5'],
  signers: ['LB_BM', 'LB_AD'],
  variants: [],
})
