import { defineDocument } from '../define.ts'

export const dt085 = defineDocument({
  code: 'DT085',
  title: 'proces-verbaal hoorzitting beroep',
  mode: 'OP_VRAAG',
  addressees: ['DOSSIER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G6'],
  signers: ['WK_BD'],
  variants: [],
})
