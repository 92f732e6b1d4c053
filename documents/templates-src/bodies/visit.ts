import { bullet, facts, grid, h2, p, when, type Block } from '../blocks.ts'
import { letter, unitColumns } from '../letter.ts'

/** DT008 */
export const meldingOnderzoek: readonly Block[] = letter({
  subject: 'onderzoek van de woningkwaliteit op {d.appointment.day}',
  body: [
    p(
      'Voor de procedure {d.case.reference} onderzoeken wij de kwaliteit van een of meer woningen op het adres **{d.case.property.address}**. U krijgt deze brief als {d.addressee.role}.',
    ),
    facts([
      ['Wanneer', '**{d.appointment.day} om {d.appointment.time}**'],
      ['Waar', '{d.case.property.address}'],
      ['Wie komt langs', '{d.appointment.inspectors}'],
      ['Aanleiding', '{d.appointment.reason}'],
    ]),
    p('', { style: 'Klein' }),
    p('Wij onderzoeken:', { keepNext: true }),
    grid('d.units', unitColumns('d.units')),
    h2('Wat vragen wij van u?'),
    ...when(
      'd.variant',
      [
        p(
          'Wij vragen u om thuis te zijn of iemand aan te wijzen die de woningcontroleur binnenlaat. De woningcontroleur betreedt uw woning alleen met uw toestemming of die van een andere meerderjarige bewoner, en bekijkt alle ruimten. Het onderzoek kost u niets.',
        ),
      ],
      'BEWONER',
    ),
    ...when(
      'd.variant',
      [
        p(
          'De bewoners kregen een eigen brief. Zij beslissen wie hun woning betreedt; met hun toestemming kunt u bij het onderzoek aanwezig zijn. Wij vragen u om ervoor te zorgen dat wij de gemeenschappelijke delen, de kelder, de zolder en de technische ruimten kunnen bekijken.',
        ),
      ],
      'HZR_VERHUURD',
    ),
    ...when(
      'd.variant',
      [
        p(
          'Volgens onze gegevens is de woning niet verhuurd en woont er niemand. Wij vragen u om aanwezig te zijn, of om iemand aan te wijzen die ons binnenlaat. Klopt het niet dat er niemand woont? Laat het ons dan meteen weten.',
        ),
      ],
      'HZR_NIET_VERHUURD',
    ),
    p('Leg deze stukken klaar als u ze hebt:', { keepNext: true }),
    bullet('het energieprestatiecertificaat (EPC);'),
    bullet('het keuringsverslag van de elektrische installatie;'),
    bullet('de attesten van de verwarming, de gasinstallatie en de stookolietank;'),
    bullet('de huurovereenkomst, als de woning verhuurd is.'),
    h2('Kunt u niet op dat moment?'),
    p(
      'Laat het ons zo snel mogelijk weten; u vindt onze gegevens bovenaan deze brief. Wij zoeken dan samen een ander moment. Krijgen wij geen toegang, dan noteren wij dat in het verslag en gaat de procedure verder met de gegevens die er zijn.',
    ),
    p('Na het onderzoek krijgt u bericht over het resultaat.'),
  ],
})
