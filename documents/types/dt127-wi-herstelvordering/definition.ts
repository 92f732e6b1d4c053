import { defineDocument } from '../define.ts'

export const dt127 = defineDocument({
  code: 'DT127',
  title: 'herstelvordering',
  mode: 'AUTOMATISCH',
  addressees: ['PARKET'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G3', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
