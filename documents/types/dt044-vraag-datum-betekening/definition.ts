import { defineDocument } from '../define.ts'

export const dt044 = defineDocument({
  code: 'DT044',
  title: 'vraag ontbrekende datum betekening',
  mode: 'AUTOMATISCH',
  addressees: ['GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2'],
  signers: ['WK_DB'],
  variants: [],
})
