/** Closed sets of codes of the judicial procedure. Source: domain.md 3.4 and 5.6. */

/** Kinds of PV. `NIET_UITVOERING` and `UITVOERING` follow a re-inspection. */
export const officialReportKinds = ['AANVANKELIJK', 'NIET_UITVOERING', 'UITVOERING'] as const
export type OfficialReportKind = (typeof officialReportKinds)[number]

/** Articles of the Vlaamse Codex Wonen that make renting out such a dwelling an offence. */
export const offences = ['3.34', '3.35'] as const
export type Offence = (typeof offences)[number]

/** Where a recovery claim asks the court to go: repair of all defects, else another use or demolition. @source domain.md 5.6 step 5 */
export const recoveryMeasures = ['HERSTEL', 'HERBESTEMMING', 'SLOOP'] as const
export type RecoveryMeasure = (typeof recoveryMeasures)[number]

/** Who claims: the inspector, or the college of mayor and aldermen (art. 3.43). */
export const claimants = ['WOONINSPECTEUR', 'CBS'] as const
export type Claimant = (typeof claimants)[number]

export const prosecutorChoices = ['SEPOT', 'DAGVAARDING', 'BURGERLIJKE_PROCEDURE'] as const
export type ProsecutorChoice = (typeof prosecutorChoices)[number]

export const rulingKinds = ['VONNIS', 'ARREST', 'BESCHIKKING'] as const
export type RulingKind = (typeof rulingKinds)[number]
