import { defineDocument } from '../define.ts'

export const dt137 = defineDocument({
  code: 'DT137',
  title: 'afsluiting dossier',
  mode: 'AUTOMATISCH',
  addressees: ['DOSSIER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
