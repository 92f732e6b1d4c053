/**
 * Data groups of the letters, domain.md section 6 (G0 to G8): plain JSON, every value ready to print in Dutch.
 * A snapshot of these groups is all that a document needs: it can be made again without the database.
 */

/** One paragraph or list item; an object, since templates repeat objects only. */
export interface Line {
  readonly text: string
}
export type Lines = readonly Line[]

/** G0, the sender: printed by the letterhead on every page. */
export interface OrganisationFields {
  /** "Stad Gent", "Wonen in Vlaanderen" */
  readonly name: string
  /** "Dienst Toezicht Wonen" */
  readonly department: string
  readonly street: string
  /** "9000 Gent" */
  readonly city: string
  readonly phone: string
  readonly email: string
  readonly website: string
  /** one line for the footer */
  readonly footer: string
}

/** G0, who knows more: the file handler. */
export interface ContactFields {
  readonly name: string
  readonly function: string
  readonly phone: string
  readonly email: string
}

/** One place for a signature, in the order of the signing flow. */
export interface SignerFields {
  readonly name: string
  /** "De burgemeester" */
  readonly function: string
  /** "Bij delegatie, ..." or empty */
  readonly delegation: string
  /** invisible tag for a signing service, organisation parameter `signing.placeholder.*`; empty when none */
  readonly placeholder: string
}

/** G0, the reference block, subject line and signatures of this one letter. */
export interface LetterFields {
  readonly place: string
  /** "23 november 2026" */
  readonly date: string
  readonly ownReference: string
  /** "-" when unknown */
  readonly yourReference: string
  /** "2" or "-" */
  readonly enclosureCount: string
  readonly enclosures: Lines
  readonly contact: ContactFields
  readonly signers: readonly SignerFields[]
}

/** G0, the procedure and its property. */
export interface CaseFields {
  /** "OO26-000123" */
  readonly reference: string
  /** "de gemeente Middelkerke", "de stad Gent": reads on in a sentence */
  readonly municipality: string
  /** "Vlaamse Codex Wonen van 2021" or "Vlaamse Wooncode", by the regime of the case */
  readonly law: string
  readonly startedOn: string
  readonly property: PropertyFields
}

export interface PropertyFields {
  /** "PA26-000007" */
  readonly reference: string
  /** "Veldstraat 12, 9000 Gent" */
  readonly address: string
  /** "meergezinswoning" */
  readonly kind: string
  /** "44021A0129/00F003, 44021A0130/00_000" or "niet gekend" */
  readonly capakeys: string
}

/** G1. */
export interface AddresseeFields {
  readonly name: string
  /** the lines of the window, name first, at most six */
  readonly lines: Lines
  /** "Geachte mevrouw Peeters" */
  readonly salutation: string
  /** "eigenaar", "huurder": how the procedure sees this person */
  readonly role: string
  /** "1/2" or empty */
  readonly share: string
  /** "Aangetekend" or empty: printed above the window */
  readonly dispatch: string
}

/** G2, one unit. */
export interface UnitFields {
  /** "EN26-000031" */
  readonly reference: string
  /** "Veldstraat 12 bus 2, 9000 Gent" */
  readonly address: string
  /** "zelfstandige woning" */
  readonly kind: string
  /** "gelijkvloers", "2de verdieping" */
  readonly floor: string
  /** "bus 2", "(2/1)" or "-" */
  readonly number: string
  /** "2 volwassenen, 1 kind" or "geen" */
  readonly occupants: string
}

/** G3, one scored defect. */
export interface DefectFields {
  readonly code: string
  readonly label: string
  /** "op verschillende plaatsen" */
  readonly severity: string
  /** "III" */
  readonly category: string
  /** "9" until 2020, empty since */
  readonly points: string
  /** "cat. III, 9 punten" or "cat. III": what tables print */
  readonly weight: string
  /** remark of the controller, or empty */
  readonly remark: string
}

export interface RoomFields {
  readonly name: string
  /** "12,40" */
  readonly areaM2: string
  /** "245" */
  readonly heightCm: string
  /** "ja" or "nee" */
  readonly habitable: string
}

/** G3, the technical report of one unit. */
export interface UnitReportFields {
  /** "TV26-000012-001" */
  readonly reference: string
  /** "Zelfstandige woning", "Kamer" */
  readonly subtitle: string
  readonly unit: UnitFields
  readonly defects: readonly DefectFields[]
  /** "Geen gebreken vastgesteld." or empty */
  readonly noDefects: string
  readonly rooms: readonly RoomFields[]
  readonly netFloorArea: string
  readonly habitableRooms: string
  readonly occupancyNorm: string
  readonly occupants: string
  readonly smokeDetectors: string
  /** "27 strafpunten" or "cat. I: 2, cat. II: 3, cat. III: 1": building and unit together */
  readonly score: string
  /** "ongeschikt en onbewoonbaar" */
  readonly result: string
  /** full sentence on conformity */
  readonly conclusion: string
  /** detailed report; empty when not needed */
  readonly motivation: Lines
  readonly hasMotivation: boolean
  readonly remarks: string
}

/** G3. */
export interface InvestigationFields {
  /** "ON26-000012" */
  readonly reference: string
  /** date of the visit */
  readonly date: string
  readonly reason: string
  /** "model in werking sinds 1 januari 2025" */
  readonly model: string
  /** "volledige toegang" */
  readonly access: string
  /** names, comma separated */
  readonly inspectors: string
  /** "Wonen in Vlaanderen" */
  readonly organisation: string
  /** true until 2020: tables show points */
  readonly hasPoints: boolean
  readonly buildingDefects: readonly DefectFields[]
  readonly noBuildingDefects: string
  readonly units: readonly UnitReportFields[]
}

/** G4, one term with the reason of its date. */
export interface TermFields {
  /** "23 februari 2027" */
  readonly date: string
  /** "3 maanden" */
  readonly length: string
  /** "te rekenen vanaf de ontvangst van het verzoek op 23 november 2026" */
  readonly explanation: string
}

/** G4, where and how to appeal. */
export interface AppealFields {
  readonly term: string
  readonly from: string
  readonly body: string
  readonly addressLines: Lines
  /** one line: the same address for running text */
  readonly address: string
}

/** Request or report that started the case. */
export interface RequestFields {
  readonly receivedOn: string
  /** "aangetekend", "tegen ontvangstbewijs" */
  readonly channel: string
  /** formal request with legal effects; false for an informal report */
  readonly formal: boolean
  /** "verzoek" or "melding" */
  readonly word: string
  readonly complaint: string
}

/** What someone concludes about one unit: investigation, advice or decision. */
export interface VerdictFields {
  readonly unit: UnitFields
  /** "ongeschikt en onbewoonbaar" */
  readonly verdict: string
  readonly grounds: Lines
}

/** G3/G5, the advice of the regional official. */
export interface AdviceFields {
  readonly reference: string
  readonly date: string
  readonly verdicts: readonly VerdictFields[]
  readonly remarks: Lines
}

/** G4, the hearing. */
export interface HearingFields {
  readonly until: string
  /** written reaction possible */
  readonly written: boolean
  /** invited to come and speak */
  readonly oral: boolean
  /** "10 december 2026 om 14.00 uur", empty when on request */
  readonly at: string
  readonly place: string
  readonly reactions: Lines
}

/** G5. */
export interface DecisionFields {
  readonly reference: string
  readonly date: string
  readonly unit: UnitFields
  /** "ongeschikt en onbewoonbaar" */
  readonly verdict: string
  /** sentence of article 1 */
  readonly ruling: string
  /** "Gelet op ..." without these words, one per line */
  readonly legalBase: Lines
  readonly facts: Lines
  readonly motivation: Lines
  /** measures, each a whole sentence */
  readonly measures: Lines
  readonly hasMeasures: boolean
  /** true when the dwelling goes on the inventory */
  readonly inventoried: boolean
  /** milder than the advice: reason; empty otherwise */
  readonly milderMotivation: string
}

/** G8. */
export interface InventoryFields {
  readonly reference: string
  /** "Vlaamse inventaris van ongeschikte en onbewoonbare woningen (lijst OO)" */
  readonly list: string
  readonly includedOn: string
  readonly capakeys: string
  /** "besluit van de burgemeester van ... van 3 maart 2027" */
  readonly basis: string
  /** first anniversary: from then a levy may be due */
  readonly firstAnniversary: string
  /** Flemish levy applies (no levy of the municipality itself) */
  readonly flemishLevy: boolean
}

/** G8, a record that was deleted. */
export interface DeletionFields {
  readonly reference: string
  readonly list: string
  readonly includedOn: string
  /** legal day of the deletion */
  readonly deletedOn: string
  /** "het besluit waarop de opname steunde, is opgeheven" */
  readonly reason: string
}

/** G5, the lifting of a decision under article 135 of the Nieuwe Gemeentewet. */
export interface LiftingFields {
  readonly decidedOn: string
  readonly liftedOn: string
  readonly grounds: Lines
  readonly measures: Lines
  readonly reason: Lines
  /** some unit stands on the inventory */
  readonly inventoried: boolean
}

/** G4, the recovery term of a warning procedure. */
export interface RecoveryFields {
  readonly reportedOn: string
  readonly grantedOn: string
  /** last day of the recovery term */
  readonly until: string
  /** end of the three months after the report */
  readonly lastDay: string
  /** what has to be repaired, in the words of the municipality; may be empty */
  readonly note: string
}

/** Planned visit. */
export interface AppointmentFields {
  /** "donderdag 10 december 2026" */
  readonly day: string
  /** "14.00 uur" */
  readonly time: string
  readonly inspectors: string
  readonly reason: string
}

/** G7, the application for a certificate. */
export interface ApplicationFields {
  /** "CA26-000012" */
  readonly reference: string
  readonly appliedOn: string
  readonly applicants: string
  /** asked of the agency after a refusal or silence of the municipality */
  readonly secondOpinion: boolean
  /** who decides on it, inside a sentence */
  readonly issuer: string
}

/** G7, the fee. */
export interface FeeFields {
  /** "90,00 euro" */
  readonly amount: string
  /** false: nothing to pay */
  readonly due: boolean
  /** whole sentence */
  readonly reason: string
  readonly reference: string
  readonly account: string
  readonly payBefore: string
}

/** G7, one dwelling of a certificate. */
export interface CertificateUnitFields {
  readonly unit: UnitFields
  readonly reference: string
  /** "4 personen" */
  readonly occupancy: string
  /** "4 jaar" */
  readonly years: string
  readonly validUntil: string
}

/** G7. */
export interface CertificateFields {
  readonly issuer: string
  readonly date: string
  readonly investigation: string
  readonly visitDate: string
  readonly inspectors: string
  readonly exOfficio: boolean
  readonly units: readonly CertificateUnitFields[]
}

/** G3 and G7, a refusal. */
export interface RefusalFields {
  readonly issuer: string
  readonly date: string
  readonly investigation: string
  readonly visitDate: string
  readonly inspectors: string
  readonly units: readonly VerdictFields[]
  /** the applicant may ask a second opinion at `addressLines` */
  readonly secondOpinion: boolean
  readonly addressLines: Lines
}

/** G7, the end of a certificate: intention, withdrawal or lapse. */
export interface WithdrawalFields {
  readonly reference: string
  readonly unit: UnitFields
  readonly issuer: string
  readonly issuedOn: string
  readonly endsOn: string
  readonly reason: Lines
  readonly reactUntil: string
}

/** G6, one beroepsschrift to the minister; empty texts are not known yet. */
export interface MinisterAppealFields {
  /** "BE26-000004-1" */
  readonly reference: string
  /** reads on after "het beroep tegen" */
  readonly against: string
  readonly submitters: string
  readonly role: string
  readonly postedOn: string
  readonly receivedOn: string
  readonly grievances: Lines
  /** until when the minister decides */
  readonly dueOn: string
  /** "drie maanden" */
  readonly dueLength: string
  /** an oral hearing was asked */
  readonly oral: boolean
  readonly answerBy: string
  readonly hearingAt: string
  readonly hearingPlace: string
  readonly investigation: string
  readonly views: Lines
  readonly reason: string
  readonly judgement: Lines
  readonly outcome: string
  readonly verdict: string
  readonly motivation: Lines
  readonly decidedOn: string
  readonly withdrawnOn: string
}

/** G8, a record on the inventory that is suspended or resumed. */
export interface SuspensionFields {
  readonly reference: string
  readonly list: string
  readonly includedOn: string
  /** day from which it is suspended, or counts again */
  readonly on: string
  /** reads on after "omwille van" */
  readonly because: string
}

/** G8, a record of the inventory as it stands on the day of the letter. */
export interface RecordFields {
  readonly reference: string
  readonly list: string
  readonly includedOn: string
  /** "opgenomen", "opgenomen, maar geschorst", "geschrapt op 3 maart 2027" */
  readonly status: string
  readonly capakeys: string
  /** the next anniversary; empty when the record has ended */
  readonly nextAnniversary: string
  /** Flemish levy applies (no levy of the municipality itself) */
  readonly flemishLevy: boolean
}

/** G9, an exemption from or suspension of the levy. */
export interface MeasureFields {
  readonly reference: string
  /** "vrijstelling" or "opschorting" */
  readonly kind: string
  readonly ground: string
  readonly requestedOn: string
  /** "3 maart 2027", empty before the decision */
  readonly from: string
  /** last day, or "zolang de grond bestaat" */
  readonly to: string
  /** why it was decided so, or ended */
  readonly reason: Lines
  /** what the requesters still have to bring */
  readonly missing: Lines
  /** until when */
  readonly completeBy: string
  /** first day on which it no longer holds */
  readonly endedOn: string
}

/** G9, an anniversary that comes. */
export interface AnniversaryFields {
  readonly date: string
  /** nothing is known that keeps the levy off */
  readonly leviable: boolean
  /** measure that covers the day: "een vrijstelling tot en met 3 maart 2027"; empty otherwise */
  readonly measure: string
}

/** G8, the transfer of a real right. */
export interface TransferFields {
  readonly transferredOn: string
  /** "eigenaar" */
  readonly role: string
  /** "1/2", or "het geheel" */
  readonly share: string
}

/** One line of the monthly list for the tax administration. */
export interface LevyLineFields {
  readonly record: string
  readonly unit: string
  readonly address: string
  readonly anniversary: string
  /** "verschuldigd", or why not */
  readonly outcome: string
}

/** G8/G9, the monthly list. */
export interface LevyListFields {
  readonly period: string
  readonly anniversaryCount: string
  readonly leviableCount: string
  readonly correctionCount: string
  readonly anniversaries: readonly LevyLineFields[]
  readonly corrections: readonly LevyLineFields[]
}

/** G5, a decision under article 135 of the Nieuwe Gemeentewet, or the danger that asks for one. */
export interface DangerFields {
  readonly grounds: Lines
  readonly measures: Lines
  readonly measuresText: Lines
  readonly decidedOn: string
}

/** G10: what a document of a judicial file says, ready to print. */
export interface JudicialFields {
  /** number of the PV or of the file; a document that leaves the shield has none of both */
  readonly reference: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** findings, grounds or defects in the words of who wrote them */
  readonly text: Lines
}
