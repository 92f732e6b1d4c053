import { defineDocument } from '../define.ts'

export const dt016 = defineDocument({
  code: 'DT016',
  title: 'adviesvraag',
  mode: 'AUTOMATISCH',
  addressees: ['WONEN_VLAANDEREN'],
  per: 'DOSSIER',
  fields: ['G0', 'G1', 'G2', 'G4'],
  signers: ['LB_DB'],
  variants: [],
})
