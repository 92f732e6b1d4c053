import { defineDocument } from '../define.ts'

export const dt023 = defineDocument({
  code: 'DT023',
  title: 'advies gewestelijk ambtenaar',
  mode: 'AUTOMATISCH',
  addressees: ['GEMEENTE'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G3'],
  signers: ['WK_GA'],
  variants: [],
})
