import { defineDocument } from '../define.ts'

export const dt087 = defineDocument({
  code: 'DT087',
  title: 'nota aan minister',
  mode: 'AUTOMATISCH',
  addressees: ['MINISTER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G6'],
  signers: ['WK_BD'],
  variants: [],
})
