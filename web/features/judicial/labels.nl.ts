import type { JudicialOrigin, JudicialStatus, ReleaseLabel, ReleaseScope } from '#domain/model/codes'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const labels = {
  files: 'Gerechtelijke dossiers',
  intro: 'Alleen de Wooninspectie ziet deze dossiers.',
  search: 'Zoek op referentie, adres of betrokkene',
  none: 'Geen gerechtelijke dossiers gevonden.',
  register: 'Gerechtelijk dossier registreren',
  registered: 'Het dossier is geregistreerd.',
  facts: 'Feiten',
  origin: 'Herkomst',
  reportedOn: 'Datum van de melding',
  units: 'Over welke entiteiten gaat het?',
  claimLate: 'De herstelvordering blijft uit: er zijn meer dan dertig dagen voorbij sinds het proces-verbaal.',
  shielded: 'Afgeschermd: alleen de Wooninspectie ziet dit dossier',
  parties: 'Betrokkenen',
  addParty: 'Betrokkene toevoegen',
  partyAdded: 'De betrokkene is toegevoegd.',
  onlyHere: 'alleen in dit dossier',
  documents: 'Documenten',
  upload: 'Document opladen',
  uploaded: 'Het document is opgeladen.',
  documentTitle: 'Titel van het document',
  released: 'vrijgegeven',
  release: 'Vrijgeven',
  releaseDone: 'Het is vrijgegeven.',
  releaseHelp:
    'De ontvanger ziet alleen dit stuk, onder een neutrale naam. Het dossier en de reden blijven afgeschermd.',
  scope: 'Voor wie?',
  label: 'Naam voor de ontvanger',
  reason: 'Reden',
  takeBack: 'Vrijgave intrekken',
  takenBack: 'De vrijgave is ingetrokken.',
  releases: 'Vrijgaven',
  noReleases: 'Er is niets vrijgegeven.',
  investigations: 'Onderzoeken',
  noInvestigations: 'Er is nog geen onderzoek gevraagd.',
  ask: 'Onderzoek vragen',
  askDone: 'Het onderzoek is gevraagd.',
  controller: 'Woningcontroleur',
  tasks: 'Taken',
  addTask: 'Taak toevoegen',
  taskAdded: 'De taak is toegevoegd.',
  taskTitle: 'Wat moet er gebeuren?',
  bridge: 'Schrapping uit VIVOO vragen',
  bridgeDone: 'De vraag is neutraal aan de inventarisbeheerder gesteld.',
  prepare: 'Voortraject starten',
  prepared: 'Het voortraject is gestart.',
  close: 'Dossier afsluiten',
  closed: 'Het dossier is afgesloten.',
  explanation: 'Toelichting',
  asked: 'Onderzoek',
  askedHelp: 'U bent gevraagd om dit onderzoek uit te voeren.',
} as const

export const originWord: Readonly<Record<JudicialOrigin, string>> = {
  MELDING_GEMEENTE: 'melding door gemeente',
  POLITIE: 'politie',
  PARKET: 'parket',
  MELDING_BEWONING: 'melding van bewoning of verhuring',
  EIGEN_INITIATIEF: 'eigen initiatief',
}

export const judicialStatusWord: Readonly<Record<JudicialStatus, StatusWord>> = {
  MELDING: { word: 'melding', tone: 'calm' },
  VOORTRAJECT: { word: 'voortraject', tone: 'busy' },
  ONDERZOEK: { word: 'onderzoek', tone: 'busy' },
  PV_OPGEMAAKT: { word: 'PV opgemaakt', tone: 'busy' },
  HERSTELVORDERING: { word: 'herstelvordering', tone: 'busy' },
  BIJ_PARKET: { word: 'bij parket', tone: 'busy' },
  VERVOLGD: { word: 'vervolgd', tone: 'busy' },
  GESEPONEERD: { word: 'geseponeerd', tone: 'calm' },
  BURGERLIJKE_PROCEDURE: { word: 'burgerlijke procedure', tone: 'busy' },
  UITSPRAAK: { word: 'uitspraak', tone: 'busy' },
  UITVOERING: { word: 'uitvoering', tone: 'busy' },
  HERSTELD: { word: 'hersteld', tone: 'good' },
  AMBTSHALVE_UITGEVOERD: { word: 'ambtshalve uitgevoerd', tone: 'good' },
  AFGESLOTEN: { word: 'afgesloten', tone: 'calm' },
}

export const scopeWord: Readonly<Record<ReleaseScope, string>> = {
  AGENCY: 'Wonen in Vlaanderen',
  MUNICIPALITY: 'de gemeente van het pand',
  BOTH: 'beide',
}

export const releaseLabelWord: Readonly<Record<ReleaseLabel, string>> = {
  TECHNISCH_VERSLAG: 'Technisch verslag',
  VERSLAG_UITVOERING: 'Verslag van uitvoering',
  DOCUMENT: 'Document',
}

export const investigationStatusWord: Readonly<Record<string, string>> = {
  AANGEVRAAGD: 'aangevraagd',
  GEPLAND: 'gepland',
  IN_OPMAAK: 'in opmaak',
  GEVALIDEERD: 'gevalideerd',
  TER_ONDERTEKENING: 'ter ondertekening',
  ONDERTEKEND: 'ondertekend',
  GEANNULEERD: 'geannuleerd',
  HEROPEND: 'heropend',
  GEEN_TOEGANG: 'geen toegang',
}
