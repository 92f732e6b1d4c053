import { defineDocument } from '../define.ts'

export const dt024 = defineDocument({
  code: 'DT024',
  title: 'brief bij advies',
  mode: 'AUTOMATISCH',
  addressees: ['BURGEMEESTER'],
  per: 'DOSSIER',
  fields: ['G0', 'G1', 'G4'],
  signers: ['WK_DB'],
  variants: [],
})
