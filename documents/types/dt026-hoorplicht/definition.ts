import { defineDocument } from '../define.ts'

export const dt026 = defineDocument({
  code: 'DT026',
  title: 'hoorplicht en kennisgeving onderzoek',
  mode: 'OP_VRAAG',
  addressees: ['BEWONER', 'HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G3', 'G4'],
  signers: ['LB_DB'],
  variants: ['BEWONER', 'HZR'],
})
