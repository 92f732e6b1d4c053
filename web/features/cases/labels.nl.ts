export const labels = {
  cases: 'Procedures',
  searchCases: 'Zoek op referentie of adres',
  noCases: 'Geen procedures gevonden.',
  units: 'Entiteiten',
  parties: 'Betrokkenen',
  documents: 'Documenten',
  tasks: 'Taken van beide organisaties',
  history: 'Geschiedenis',
  actions: 'Acties',
  closedActions: 'Nu niet mogelijk',
  waiting: 'Het dossier wacht op',
  nothingWaiting: 'niets: er staan geen stappen open',
  mayorTerm: 'Termijn burgemeester',
  process: 'Waar staat de procedure?',
  incident: 'Een stap is vastgelopen',
  incidentHelp: 'De beheerder ziet dit ook. Uw gegevens zijn bewaard; de stap kan opnieuw geprobeerd worden.',
  request: 'Verzoek',
  pdfLater: 'PDF volgt',
  noDocuments: 'Er zijn nog geen documenten.',
  noTasks: 'Er staan geen taken open.',
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

export const documentStatusWord: Readonly<Record<string, string>> = {
  CONCEPT: 'concept',
  TER_ONDERTEKENING: 'ter ondertekening',
  TER_MANUELE_ONDERTEKENING: 'ter manuele ondertekening',
  ONDERTEKEND: 'ondertekend',
  VERVANGEN_DOOR_ONDERTEKEND: 'vervangen door ondertekend exemplaar',
  OPGELADEN: 'opgeladen',
  DEFINITIEF: 'definitief',
  VERZONDEN: 'verzonden',
  GEWEIGERD: 'geweigerd',
  VERWIJDERD: 'verwijderd',
}

export const kindWord = { VERZOEK: 'formeel verzoek', MELDING: 'informele melding' } as const
