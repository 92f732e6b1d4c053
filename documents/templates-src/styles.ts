import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx'

export interface Look {
  readonly font: string
  /** of headings and names, without `#` */
  readonly accent: string
  readonly ink: string
}

const muted = '5B6670'

/** The styles that body templates use; a letterhead redefines them by name. Sizes in half points, spacing in twips. */
export const styles = ({ font, accent, ink }: Look): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 21, color: ink, language: { value: 'nl-BE' } },
      paragraph: { spacing: { after: 130, line: 271 } },
    },
    title: {
      run: { font, size: 34, bold: true, color: accent },
      paragraph: { spacing: { before: 120, after: 60, line: 240 } },
    },
    heading1: {
      run: { font, size: 26, bold: true, color: accent },
      paragraph: { spacing: { before: 320, after: 110, line: 240 }, keepNext: true },
    },
    heading2: {
      run: { font, size: 22, bold: true, color: accent },
      paragraph: { spacing: { before: 220, after: 80, line: 240 }, keepNext: true },
    },
  },
  paragraphStyles: [
    style('Ondertitel', { size: 22, color: muted }, { after: 200 }),
    style('Adres', { size: 22 }, { after: 0, line: 259 }),
    style('Verzendwijze', { size: 18, bold: true }, { before: 520, after: 60 }),
    style('KenmerkLabel', { size: 16, color: muted }, { before: 40, after: 0, line: 240 }),
    style('Kenmerk', { size: 19 }, { after: 40, line: 240 }),
    style('Betreft', { size: 22 }, { before: 320, after: 260 }),
    style('Opsomming', {}, { after: 60 }),
    style('Citaat', { italics: true, color: muted }, { after: 160 }),
    style('Tabelkop', { size: 19, bold: true }, { before: 40, after: 40, line: 240 }),
    style('Tabeltekst', { size: 19 }, { before: 40, after: 40, line: 240 }),
    style('Handtekening', {}, { after: 0, line: 252 }),
    style('Klein', { size: 18, color: muted }, { after: 20, line: 240 }),
    style('Verborgen', { size: 4, color: 'FFFFFF' }, { before: 460, after: 460, line: 240 }),
    style('Tussenregel', { size: 4 }, { before: 0, after: 40, line: 120 }),
    style('Formule', {}, { before: 260, after: 180 }),
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
