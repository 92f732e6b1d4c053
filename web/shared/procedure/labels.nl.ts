/** Words on the page of every procedure. */
export const labels = {
  units: 'Entiteiten',
  parties: 'Betrokkenen',
  documents: 'Documenten',
  tasks: 'Taken van beide organisaties',
  history: 'Geschiedenis',
  actions: 'Acties',
  closedActions: 'Nu niet mogelijk',
  process: 'Waar staat de procedure?',
  noDocuments: 'Er zijn nog geen documenten.',
  noTasks: 'Er staan geen taken open.',
  askDocument: 'Document maken',
  documentAsked: 'Het document wordt gemaakt en verschijnt zo bij de documenten.',
  documentType: 'Welk document?',
  documentFor: 'Voor wie?',
  nobodyToWrite: 'Niemand in dit dossier heeft een rol waarvoor dit document dient.',
  documentText: 'Tekst van de brief',
  documentTextHelp:
    'Aanspreking, adres, kenmerken en handtekening komen er vanzelf bij. Een lege regel begint een nieuwe alinea.',
  noSteps: 'Voor uw rol staat hier nu geen stap open.',
} as const

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
