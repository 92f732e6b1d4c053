import { defineDocument } from '../define.ts'

export const dt133 = defineDocument({
  code: 'DT133',
  title: 'proces-verbaal van uitvoering',
  mode: 'AUTOMATISCH',
  addressees: ['HZR', 'GEMEENTE', 'WONEN_VLAANDEREN'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G3', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
