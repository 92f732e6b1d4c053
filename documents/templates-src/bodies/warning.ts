import { type Block, bullet, grid, h2, p, small, when } from '../blocks.ts'
import { letter, unitColumns } from '../letter.ts'
import { defectTable } from './reports.ts'

const unit = 'd.investigation.units[i]'

/** DT185 */
export const hersteltermijn: readonly Block[] = letter({
  subject: 'hersteltermijn tot en met {d.recovery.until} voor {d.case.property.address}',
  body: [
    p(
      'Op **{d.recovery.reportedOn}** kregen wij een melding of verzoek over de kwaliteit van een of meer woningen op het adres **{d.case.property.address}** (procedure {d.case.reference}). Onze woningcontroleur onderzocht ze op {d.investigation.date}. Ze voldoen niet aan de normen van de {d.case.law}. U krijgt deze brief als {d.addressee.role}.',
    ),
    h2('Er is tijd om te herstellen'),
    p(
      'De burgemeester neemt nu nog geen besluit. Wij geven een hersteltermijn **tot en met {d.recovery.until}**. Worden de gebreken op tijd hersteld, dan eindigt de procedure en krijgt de woning een conformiteitsattest; daarvoor vragen wij geen vergoeding.',
    ),
    ...when('d.recovery.note', [p('Wij vragen om dit te herstellen: {d.recovery.note}')]),
    ...when(
      'd.variant',
      [
        h2('Wat vragen wij van u?'),
        bullet('Herstel de gebreken hieronder, van het gebouw en van de woning.'),
        bullet('Meld ons schriftelijk dat de werken klaar zijn, ten laatste op {d.recovery.until}.'),
        bullet('Laat onze woningcontroleur binnen voor de hercontrole.'),
      ],
      'HZR',
    ),
    ...when(
      'd.variant',
      [
        h2('Wat betekent dat voor u?'),
        p(
          'De eigenaar moet de gebreken hieronder herstellen. Laat wie de werken uitvoert binnen. Na de werken komt onze woningcontroleur opnieuw langs. U hoeft de woning nu niet te verlaten.',
        ),
      ],
      'BEWONER',
    ),
    h2('En als het niet lukt?'),
    p(
      'Stellen wij ten laatste op **{d.recovery.lastDay}** geen volledig herstel vast, dan gaat de gewone procedure verder. Haar begindatum is die van de melding. De burgemeester kan de woning dan ongeschikt, onbewoonbaar of overbewoond verklaren.',
    ),
    h2('Vastgestelde gebreken'),
    p('Gebouw:', { keepNext: true }),
    ...defectTable('d.investigation.buildingDefects', 'd.investigation.noBuildingDefects'),
    p(`{${unit}.unit.reference} – {${unit}.unit.address}`, { style: 'Heading2', keepNext: true }),
    small(`Verslag {${unit}.reference}. Resultaat: {${unit}.result}.`, { keepNext: true }),
    ...defectTable(`${unit}.defects`, `${unit}.noDefects`),
    p('{d.investigation.units[i+1].unit.reference}', { style: 'Heading2' }),
  ],
})

/** DT187 */
export const afsluitingWaarschuwing: readonly Block[] = letter({
  subject: 'einde van de waarschuwingsprocedure voor {d.case.property.address}',
  body: [
    p(
      'Op {d.recovery.grantedOn} gaven wij een hersteltermijn tot en met {d.recovery.until} voor een of meer woningen op het adres **{d.case.property.address}** (procedure {d.case.reference}). U krijgt deze brief als {d.addressee.role}. Het gaat om:',
    ),
    grid('d.units', unitColumns('d.units')),
    p('', { style: 'Klein' }),
    ...when('d.inspectedOn', [p('Onze woningcontroleur controleerde de woning opnieuw op {d.inspectedOn}.')]),
    ...when(
      'd.variant',
      [
        p(
          '**De gebreken zijn hersteld.** De waarschuwingsprocedure eindigt hier en de melding of het verzoek is zonder voorwerp. De burgemeester neemt geen besluit. Voor elke woning maken wij een conformiteitsattest; u hoeft het niet aan te vragen en het kost niets.',
        ),
      ],
      'HERSTELD',
    ),
    ...when(
      'd.variant',
      [
        p(
          '**Binnen drie maanden na de melding van {d.recovery.reportedOn} stelden wij geen volledig herstel vast.** De waarschuwingsprocedure eindigt hier. De gewone procedure gaat verder, met de datum van de melding als begindatum: wij vragen advies aan Wonen in Vlaanderen en u kunt nog reageren voor de burgemeester beslist.',
        ),
        p('Herstelt u de gebreken alsnog? Laat het ons dan meteen weten.'),
      ],
      'NIET_HERSTELD',
    ),
  ],
})
