import { defineDocument } from '../define.ts'

export const dt065 = defineDocument({
  code: 'DT065',
  title: 'herinneringsbrief',
  mode: 'AUTOMATISCH',
  addressees: ['BURGEMEESTER'],
  per: 'DOSSIER',
  fields: ['G0', 'G1', 'G2', 'G4'],
  signers: ['WK_DB'],
  variants: [],
})
