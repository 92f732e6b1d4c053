import { defineDocument } from '../define.ts'

export const dt084 = defineDocument({
  code: 'DT084',
  title: 'uitnodiging hoorzitting beroep',
  mode: 'AUTOMATISCH',
  addressees: ['INDIENER', 'BEWONER', 'HZR', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G6', 'G4'],
  signers: ['WK_BD'],
  variants: [],
})
