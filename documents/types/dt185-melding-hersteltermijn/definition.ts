import { defineDocument } from '../define.ts'

export const dt185 = defineDocument({
  code: 'DT185',
  title: 'melding hersteltermijn',
  mode: 'AUTOMATISCH',
  addressees: ['BEWONER', 'HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G3', 'G4'],
  signers: ['LB_DB'],
  variants: ['BEWONER', 'HZR'],
})
