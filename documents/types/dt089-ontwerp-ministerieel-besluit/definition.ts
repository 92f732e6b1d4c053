import { defineDocument } from '../define.ts'

export const dt089 = defineDocument({
  code: 'DT089',
  title: 'ontwerp ministerieel besluit',
  mode: 'AUTOMATISCH',
  addressees: ['MINISTER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G5', 'G6'],
  signers: ['WK_BD'],
  variants: [],
})
