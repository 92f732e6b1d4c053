import { h2, p, unless, when, type Block } from '../blocks.ts'
import { letter } from '../letter.ts'

const verdict = 'd.verdicts[i]'

const results: readonly Block[] = [
  p(`{${verdict}.unit.reference} – {${verdict}.unit.address}`, { style: 'Heading2', keepNext: true }),
  p(`Conclusie: **{${verdict}.verdict}**.`, { keepNext: true }),
  p(`{${verdict}.grounds[i].text}`, { style: 'Opsomming', bullet: true }),
  p(`{${verdict}.grounds[i+1].text}`, { style: 'Opsomming', bullet: true }),
  p('{d.verdicts[i+1].unit.reference}', { style: 'Heading2' }),
]

/** DT026 */
export const hoorplicht: readonly Block[] = letter({
  subject: 'resultaat van het onderzoek van {d.case.property.address} en uw recht om gehoord te worden',
  body: [
    p(
      'Op **{d.investigation.date}** werd de kwaliteit onderzocht van een of meer woningen op het adres **{d.case.property.address}** (onderzoek {d.investigation.reference}, procedure {d.case.reference}). U krijgt deze brief als {d.addressee.role}. Het resultaat hieronder steunt op {d.basis}.',
    ),
    ...results,
    ...when('d.unfit', [
      h2('Wat betekent dit?'),
      p(
        'De burgemeester kan op basis van dit resultaat de woning ongeschikt, onbewoonbaar of overbewoond verklaren. De beslissing mag niet strenger zijn dan de conclusie hierboven.',
      ),
      ...when(
        'd.variant',
        [
          p(
            'Moet u de woning verlaten, dan staat dat in het besluit van de burgemeester. Tot dan verandert er voor u niets. Vraag raad aan het OCMW als u een andere woning moet zoeken.',
          ),
        ],
        'BEWONER',
      ),
      ...when(
        'd.variant',
        [
          p(
            'Een woning die ongeschikt of onbewoonbaar is verklaard, komt op de Vlaamse inventaris van ongeschikte en onbewoonbare woningen. Daarop kan een jaarlijkse heffing volgen. Een woning verhuren die niet voldoet aan de normen, is strafbaar. Het herstel van de gebreken kunt u nu al beginnen.',
          ),
        ],
        'HZR',
      ),
    ]),
    ...unless('d.unfit', [
      p('Er is op basis van dit resultaat geen reden om de woning ongeschikt of onbewoonbaar te verklaren.'),
    ]),
    h2('U kunt reageren'),
    p('De burgemeester beslist pas nadat u de kans kreeg om te reageren. Dat kan tot en met **{d.hearing.until}**.'),
    ...when('d.hearing.written', [
      p(
        '**Schriftelijk:** met een brief aan ons adres of een e-mail aan de contactpersoon bovenaan. Vermeld het nummer {d.case.reference}. Voeg foto’s, facturen of andere stukken toe als u herstelde of het niet eens bent met de vaststellingen.',
      ),
    ]),
    ...when('d.hearing.oral', [
      p('**Mondeling:** op een hoorzitting. U mag zich laten bijstaan of vertegenwoordigen. Wij maken een verslag.'),
    ]),
    ...when('d.hearing.at', [p('De hoorzitting vindt plaats op **{d.hearing.at}**. Plaats: {d.hearing.place}.')]),
    p('Reageert u niet, dan beslist de burgemeester met de gegevens die er zijn. U krijgt het besluit toegestuurd.'),
  ],
})
