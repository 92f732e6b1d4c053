import type { ChangeKind } from '#modelling/diff/model-change'
import type { Severity } from '#modelling/lint/finding'

/** Words of problems, changes and the outline. */
export const labels = {
  problems: 'Problemen',
  noProblems: 'Geen problemen gevonden.',
  counts: (errors: number, warnings: number): string =>
    `${errors} ${errors === 1 ? 'fout' : 'fouten'}, ${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}`,
  fix: (label: string): string => label,
  show: (name: string): string => `Toon ${name} op het diagram`,
  why: 'Waarom?',
  changes: 'Wijzigingen',
  noChanges: 'Geen wijzigingen.',
  onlyMoved: 'Alleen de tekening is verschoven.',
  withMoved: (count: number): string => `Ook wat alleen verschoven is (${count})`,
  changeCount: (count: number): string => `${count} ${count === 1 ? 'wijziging' : 'wijzigingen'}`,
  outline: 'Overzicht van het diagram',
  outlineEmpty: 'Het diagram is nog leeg.',
  role: (role: string): string => `door ${role}`,
  term: (term: string): string => `termijn: ${term}`,
  lane: (lane: string): string => `baan ${lane}`,
  leadsTo: (ways: string): string => `daarna: ${ways}`,
  severities: { ERROR: 'Fout', WARNING: 'Waarschuwing' } satisfies Readonly<Record<Severity, string>>,
  changeKinds: {
    ADDED: 'Nieuw',
    REMOVED: 'Weg',
    CHANGED: 'Gewijzigd',
    MOVED: 'Verschoven',
  } satisfies Readonly<Record<ChangeKind, string>>,
} as const
