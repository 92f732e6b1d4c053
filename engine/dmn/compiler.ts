import type { FeelOptions } from '../feel/compile.ts'
import type { Moddle } from '../model/moddle.ts'

/** What the parts of a file are compiled with. */
export interface Compiler {
  /** faults of the file so far; all of them are reported at once */
  readonly problems: string[]
  readonly feel: FeelOptions
  readonly breathe: () => Promise<void>
  /** rules of a decision table */
  readonly rulesOf: (table: Moddle) => readonly Moddle[]
  /** allowed values of a type that the file defines */
  readonly allowedValuesOf: (typeRef: string | undefined) => Moddle | undefined
}

/** Name of a type without the prefix that DMN 1.1 wrote before FEEL's own. */
export const typeName = (typeRef: string | undefined): string | undefined => typeRef?.replace(/^feel:/, '')
