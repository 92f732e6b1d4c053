import { defineDocument } from '../define.ts'

export const dt125 = defineDocument({
  code: 'DT125',
  title: 'proces-verbaal',
  mode: 'AUTOMATISCH',
  addressees: ['PARKET'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G3', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
