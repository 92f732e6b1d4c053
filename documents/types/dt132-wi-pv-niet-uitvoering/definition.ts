import { defineDocument } from '../define.ts'

export const dt132 = defineDocument({
  code: 'DT132',
  title: 'proces-verbaal van niet-uitvoering',
  mode: 'AUTOMATISCH',
  addressees: ['DOSSIER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G3', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
