import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalDate } from '#domain/shared/local-date'
import { type Eula, eulas } from './eula.data.ts'

/** The agreement in force on a day; undefined before the first. @param known oldest first */
export const eulaOn = (today: LocalDate, known: readonly Eula[] = eulas): Eula | undefined =>
  known.findLast(({ from }) => from <= today)

/** Its Dutch text: paragraphs with an empty line between, headings start with `# `. */
export const eulaText = ({ version }: Eula): Promise<string> =>
  readFile(join(import.meta.dirname, `${version}.nl.txt`), 'utf8')
