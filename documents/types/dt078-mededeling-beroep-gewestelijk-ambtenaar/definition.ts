import { defineDocument } from '../define.ts'

export const dt078 = defineDocument({
  code: 'DT078',
  title: 'mededeling beroep aan gewestelijk ambtenaar',
  mode: 'AUTOMATISCH',
  addressees: ['WONEN_VLAANDEREN'],
  per: 'DOSSIER',
  fields: ['G0', 'G1', 'G2', 'G6'],
  signers: ['WK_BD'],
  variants: [],
})
