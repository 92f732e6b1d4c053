import type { ReasonCode } from '#contract/reasons'
import { refusalWords } from './action-labels.nl.ts'

/** Why the server refuses, in a sentence. */
export const reasonWords: Readonly<Record<ReasonCode, string>> = {
  ...refusalWords,
  NO_BASIS: 'Er is geen advies of onderzoek waarop deze beslissing kan steunen.',
  VERDICT_NOT_IN_REGIME: 'Deze uitspraak bestaat niet in de wet die voor dit dossier geldt.',
  STRICTER_THAN_BASIS: 'Een beslissing is strenger dan het advies of het onderzoek.',
  MOTIVATION_REQUIRED: 'Een beslissing die milder is dan het advies, moet u motiveren.',
  OPTION_EXCEEDS_VERDICT: 'Een gekozen maatregel past niet bij de uitspraak.',
  OPTION_INCOMPLETE: 'Bij een gekozen maatregel ontbreekt een datum, een termijn of een aantal.',
  SIGNING_FLOW_MISSING: 'Kies hoe er ondertekend wordt: een besluit van vandaag of later is nog niet getekend.',
  POSTED_BEFORE_DECISION: 'De datum van afgifte ligt voor de datum van de beslissing.',
  DECISION_NOT_REGISTERED: 'Er is nog geen besluit geregistreerd.',
  DECISION_ENDED: 'Het besluit is opgeheven of vernietigd.',
  ALREADY_COMMUNICATED: 'Het besluit is al bij de inventarisbeheerder.',
  COMMUNICATION_LAPSED: 'De drie maanden om het besluit te bezorgen, zijn voorbij.',
  DECISION_DOCUMENT_MISSING: 'Laad eerst het ondertekende besluit op.',
  NOT_IN_FORCE: 'Het besluit is niet geldig voor VIVOO.',
  ALREADY_SUSPENDED: 'De opname is al geschorst.',
  NOT_SUSPENDED: 'De opname is niet geschorst.',
  DATE_BEFORE_DECISION: 'Deze dag valt voor de dag van het besluit.',
  ONLY_AGENCY_RECEIVES: 'Alleen de inventarisbeheerder kan zeggen wanneer het besluit aankwam.',
  RECORD_ENDED: 'Deze opname is al geschrapt.',
  DELETION_ASKED: 'De schrapping is al gevraagd.',
  CONDITION_NOT_MET: 'Er is niet voldaan aan de voorwaarde voor deze handeling.',
  TASK_TAKEN: 'Een collega heeft de taak genomen.',
  TASK_CLOSED: 'De taak is al afgewerkt.',
  TASK_NOT_OPEN: 'De taak wordt net geopend. Probeer het over enkele tellen opnieuw.',
  REASON_REQUIRED: 'Geef een reden.',
  UNKNOWN_PARTY: 'Een gekozen persoon hoort niet bij dit dossier.',
  UNKNOWN_UNIT: 'Een gekozen entiteit hoort niet bij dit dossier.',
  UNKNOWN_DOCUMENT: 'Een gekozen document hoort niet bij dit dossier, of werd al gebruikt.',
  DOCUMENT_MISSING: 'Voor een entiteit ontbreekt het ondertekende document.',
  DATE_IN_FUTURE: 'De datum ligt in de toekomst.',
  RECEIVED_IN_FUTURE: 'De datum van ontvangst ligt in de toekomst.',
  BEFORE_FIRST_REGIME: 'Voor deze datum was er nog geen procedure ongeschikt en onbewoonbaar.',
  REQUESTER_MISSING: 'Kies wie het verzoek of de melding indiende.',
  ASKED_IN_FUTURE: 'De datum van de adviesvraag ligt in de toekomst.',
  ASKED_BEFORE_REQUEST: 'De adviesvraag ligt voor de ontvangst van het verzoek.',
  UNIT_NOT_A_DWELLING: 'Over een entiteit die geen woning is, kan geen advies gevraagd worden.',
  VISIT_IN_PAST: 'De datum van het bezoek ligt in het verleden.',
  UNIT_MISSING: 'Een onderzochte entiteit ontbreekt in het advies.',
  UNIT_NOT_INVESTIGATED: 'Over een entiteit die niet onderzocht werd, kan geen advies gegeven worden.',
  UNIT_TWICE: 'Een entiteit staat er twee keer in.',
  OUTSIDE_LEGAL_RANGE: 'De termijn valt buiten wat de wet toelaat.',
  OWN_RIGHT: 'U kunt uzelf geen rechten geven. Vraag het aan een andere toepassingsbeheerder.',
  ROLE_NOT_OF_ORGANISATION: 'Deze rol bestaat niet in deze organisatie.',
  LAST_MANAGER: 'Dit is de laatste toepassingsbeheerder van de organisatie.',
  RIGHT_OVERLAPS: 'De gebruiker heeft deze rol al in een deel van deze periode.',
  RIGHT_ENDED: 'Dit recht is al beëindigd.',
  DATE_IN_PAST: 'De datum ligt in het verleden.',
  ENDS_BEFORE_START: 'De laatste dag ligt voor de eerste.',
  NOT_EARLIER: 'Het recht eindigt al vroeger. Geef een nieuw recht om het te verlengen.',
  NOT_A_MEMBER: 'De gemeente is geen lid van deze intergemeentelijke samenwerking.',
  NOT_A_COLLEAGUE: 'Deze persoon heeft geen recht in deze organisatie.',
  SAME_USER: 'Kies iemand anders.',
  EMPTY: 'Het bestand is leeg.',
  CONTENT: 'De inhoud past niet bij het soort bestand.',
}

const words: Readonly<Record<string, string>> = reasonWords

/** Sentence for a reason code that came over the wire; undefined for one that this version does not know. */
export const sayReason = (code: string): string | undefined => words[code]

/** Why an action is closed. */
export const sayRefusal = (code: string): string => sayReason(code) ?? 'Dit kan nu niet.'
