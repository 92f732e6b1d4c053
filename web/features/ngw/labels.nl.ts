import type { NgwStatus } from '#domain/model/procedure-codes'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const ngwStatusWord: Readonly<Record<NgwStatus, StatusWord>> = {
  GEREGISTREERD: { word: 'Geregistreerd', tone: 'busy' },
  GELDIG: { word: 'Geldig', tone: 'good' },
  GESCHORST_GOUVERNEUR: { word: 'Geschorst door klacht', tone: 'warn' },
  OPGEHEVEN: { word: 'Opgeheven', tone: 'calm' },
  VERNIETIGD: { word: 'Vernietigd', tone: 'calm' },
}
