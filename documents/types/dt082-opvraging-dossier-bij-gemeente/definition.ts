import { defineDocument } from '../define.ts'

export const dt082 = defineDocument({
  code: 'DT082',
  title: 'opvraging dossier bij gemeente',
  mode: 'AUTOMATISCH',
  addressees: ['GEMEENTE'],
  per: 'DOSSIER',
  fields: ['G0', 'G1', 'G2', 'G6', 'G4'],
  signers: ['WK_BD'],
  variants: [],
})
