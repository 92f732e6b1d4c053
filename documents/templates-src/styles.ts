import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx'

export interface Look {
  readonly font: string
  /** of the running text, in half points; the other sizes follow */
  readonly size: number
  /** of headings and names, without `#` */
  readonly accent: string
  readonly ink: string
}

const muted = '5B6670'

/** The styles that body templates use; a letterhead redefines them by name. Sizes in half points, spacing in twips. */
export const styles = ({ font, size, accent, ink }: Look): IStylesOptions => ({
  default: {
    document: {
      run: { font, size, color: ink, language: { value: 'nl-BE' } },
      paragraph: { spacing: { after: 115, line: 264 } },
    },
    title: {
      run: { font, size: size + 13, bold: true, color: accent },
      paragraph: { spacing: { before: 120, after: 60, line: 240 } },
    },
    heading1: {
      run: { font, size: size + 5, bold: true, color: accent },
      paragraph: { spacing: { before: 320, after: 110, line: 240 }, keepNext: true },
    },
    heading2: {
      run: { font, size: size + 1, bold: true, color: accent },
      paragraph: { spacing: { before: 220, after: 80, line: 240 }, keepNext: true },
    },
  },
  paragraphStyles: [
    style('Ondertitel', { size: size + 1, color: muted }, { after: 200 }),
    style('Adres', { size: size + 1 }, { after: 0, line: 259 }),
    style('Verzendwijze', { size: size - 3, bold: true }, { before: 340, after: 60 }),
    style('KenmerkLabel', { size: size - 5, color: muted }, { before: 40, after: 0, line: 240 }),
    style('Kenmerk', { size: size - 2 }, { after: 40, line: 240 }),
    style('Betreft', { size: size + 1 }, { before: 200, after: 180 }),
    style('Opsomming', {}, { after: 60 }),
    style('Citaat', { italics: true, color: muted }, { after: 160 }),
    style('Tabelkop', { size: size - 2, bold: true }, { before: 40, after: 40, line: 240 }),
    style('Tabeltekst', { size: size - 2 }, { before: 40, after: 40, line: 240 }),
    style('Handtekening', {}, { after: 0, line: 252 }),
    style('Klein', { size: size - 3, color: muted }, { after: 50, line: 240 }),
    style('Bijlagekop', { size: size - 3, color: muted }, { before: 200, after: 50, line: 240 }),
    style('Ondertekening', { size: size - 3, color: muted }, { after: 760, line: 240 }),
    style('Tussenregel', { size: 4 }, { before: 0, after: 40, line: 120 }),
    style('Formule', {}, { before: 220, after: 120 }),
  ],
})

export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'opsomming',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 255 } } },
        },
      ],
    },
  ],
}

type Run = { readonly size?: number; readonly bold?: boolean; readonly italics?: boolean; readonly color?: string }
type Spacing = { readonly before?: number; readonly after?: number; readonly line?: number }

const style = (id: string, run: Run, spacing: Spacing): NonNullable<IStylesOptions['paragraphStyles']>[number] => ({
  id,
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph: { spacing },
})
