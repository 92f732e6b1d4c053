import { defineDocument } from '../define.ts'

export const dt122 = defineDocument({
  code: 'DT122',
  title: 'tweede opinie: melding aan gemeente',
  mode: 'AUTOMATISCH',
  addressees: ['GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G7'],
  signers: ['WK_DB'],
  variants: [],
})
