import { defineDocument } from '../define.ts'

export const dt083 = defineDocument({
  code: 'DT083',
  title: 'betekening TV beroepsonderzoek',
  mode: 'AUTOMATISCH',
  addressees: ['INDIENER', 'BEWONER', 'HZR', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G3', 'G6', 'G4'],
  signers: ['WK_BD'],
  variants: [],
})
