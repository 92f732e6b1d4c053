export const labels = {
  cases: 'Procedures',
  searchCases: 'Zoek op referentie of adres',
  noCases: 'Geen procedures gevonden.',
  mayorTerm: 'Termijn burgemeester',
  incident: 'Een stap is vastgelopen',
  incidentHelp: 'De beheerder ziet dit ook. Uw gegevens zijn bewaard; de stap kan opnieuw geprobeerd worden.',
  request: 'Verzoek',
  pdfLater: 'PDF volgt',
} as const

export const stageWord: Readonly<Record<string, string>> = {
  REQUEST: 'Verzoek',
  ADVICE_ASKED: 'Advies gevraagd',
  INVESTIGATION: 'Onderzoek',
  ADVICE: 'Advies',
  HEARING: 'Hoorplicht',
  DECISION: 'Beslissing',
  SENT: 'Verstuurd',
  VALID: 'Geldig',
  INVENTORY: 'VIVOO',
}

export const kindWord = { VERZOEK: 'formeel verzoek', MELDING: 'informele melding' } as const
