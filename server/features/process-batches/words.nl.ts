import { AppError } from '../../platform/http/errors.ts'

/** Why an instance was left out, for its row and the report. */
export const skipWords = (error: AppError): string =>
  (error.reason !== undefined && reasons[error.reason]) || codes[error.code] || 'Dit kan nu niet.'

const reasons: Readonly<Record<string, string>> = {
  INSTANCE_ENDED: 'Het proces is afgelopen.',
  INSTANCE_IS_CALLED: 'Een ander proces riep dit op: annuleer dat proces.',
  VARIABLE_LOCKED: 'Aan deze variabele herkennen berichten het dossier: ze kan niet met de hand veranderen.',
  VARIABLE_NAME: 'Dit is geen naam van een variabele.',
  VARIABLE_WITHHELD: 'De huidige waarde wordt niet getoond, dus kan niemand een nieuwe beoordelen.',
  VARIABLE_VALUE: 'Alleen id’s, datums, codes, getallen en ja of nee mogen, als geldige JSON.',
}

const codes: Readonly<Record<string, string>> = {
  NOT_FOUND: 'Het proces, of wat ervan hersteld moest worden, is er niet meer.',
  FORBIDDEN: 'Wie de bewerking vroeg, mag dit proces niet meer herstellen.',
}

export const words = {
  ended: 'Het proces is afgelopen.',
  called: 'Een ander proces riep dit op: annuleer dat proces.',
  notStuck: 'Er is niets vastgelopen in dit proces.',
  notThere: (name: string): string => `Het proces staat niet op “${name}”.`,
  noTarget: (id: string): string => `De versie van dit proces kent de stap “${id}” niet.`,
  otherProcess: 'Dit is een ander proces.',
  sameVersion: (version: number): string => `Het proces loopt al op versie ${version}.`,
  noVersion: (version: number): string => `Versie ${version} staat niet in de motor.`,
  noRight: 'Wie de bewerking vroeg, heeft daar geen recht meer op.',
  refused: (text: string): string => `De motor weigerde: ${text}`,
  endedMeanwhile: 'Het proces liep intussen vanzelf af.',
} as const
