import type { NgwStatus } from '#domain/model/procedure-codes'
import type { NgwAction } from '#domain/procedures/ngw/action-codes'

export const ngwStatusWord = {
  GEREGISTREERD: { word: 'Geregistreerd', tone: 'busy' },
  GELDIG: { word: 'Geldig', tone: 'good' },
  GESCHORST_GOUVERNEUR: { word: 'Geschorst door klacht', tone: 'warn' },
  OPGEHEVEN: { word: 'Opgeheven', tone: 'calm' },
  VERNIETIGD: { word: 'Vernietigd', tone: 'calm' },
} as const satisfies Readonly<Record<NgwStatus, object>>

/** What a step does, said before it is done, and after it. */
export const stepWords: Readonly<
  Record<
    Exclude<NgwAction, 'NGW_REGISTER'>,
    { readonly about: string; readonly done: string; readonly dateLabel?: string; readonly reasonLabel?: string }
  >
> = {
  NGW_COMMUNICATE: {
    about:
      'De inventarisbeheerder van Wonen in Vlaanderen krijgt het besluit en neemt de woningen op in VIVOO-NGW, op de datum van het besluit.',
    done: 'Het besluit is bij de inventarisbeheerder.',
  },
  NGW_SUSPEND: {
    about: 'De opname op VIVOO-NGW telt niet zolang de gouverneur de klacht behandelt.',
    done: 'De klacht is geregistreerd.',
    reasonLabel: 'Bewijs van de klacht',
  },
  NGW_RESUME: {
    about: 'De opname op VIVOO-NGW telt weer. Vernietigde de gouverneur het besluit, registreer dan de vernietiging.',
    done: 'Het antwoord is geregistreerd.',
    reasonLabel: 'Antwoord van de gouverneur',
  },
  NGW_LIFT: {
    about:
      'Het besluit geldt niet langer. Het besluit tot opheffing (DT099) wordt gemaakt en de schrapping van VIVOO-NGW wordt gevraagd. Dit kan niet ongedaan gemaakt worden.',
    done: 'Het besluit is opgeheven.',
    dateLabel: 'Opgeheven vanaf',
    reasonLabel: 'Waarom is het gevaar geweken?',
  },
  NGW_ANNUL: {
    about:
      'Het besluit is vernietigd. De schrapping van VIVOO-NGW wordt gevraagd. Dit kan niet ongedaan gemaakt worden.',
    done: 'De vernietiging is geregistreerd.',
    dateLabel: 'Vernietigd op',
    reasonLabel: 'Beslissing van de gouverneur of de rechter',
  },
}
