import { addRemark, listRemarks } from '#contract/remarks'
import { remarkModel } from '#server/features/remarks/model'
import type { World } from '../world.ts'
import { type EndpointSamples, type Find, sample } from './sample.ts'
import type { Things } from './things.ts'

/** Remarks on the properties of the cases: the author chooses who reads them. */
export const remarkSamples = async (
  { database }: World,
  cases: readonly Things[],
): Promise<readonly EndpointSamples[]> => {
  const remarks = await database.model(remarkModel).findAll()
  const findsOn = ({ file, property }: Things): Find[] =>
    remarks
      .filter(({ propertyId }) => propertyId === file.property.id)
      .map(({ id, ownerOrgId, shield, visibility }) => ({
        id,
        object: { ...property, kind: 'REMARK', ownerOrgId, shield, visibility },
      }))
  return [
    {
      endpoint: listRemarks,
      samples: cases.map((things) => {
        const query = { propertyId: things.file.property.id }
        return sample(listRemarks, things.name, { query }, { names: [things.property], finds: findsOn(things) })
      }),
    },
    {
      endpoint: addRemark,
      samples: cases.map(({ name, caseId, file, property, procedure }) => {
        const { municipalityOrgId, propertyId } = file.main
        const body = { propertyId, caseId, text: 'Gezien.', visibility: 'OWN_ORG' } as const
        const may = { verb: 'CREATE', thing: 'REMARK', whose: { municipalityOrgId }, refusal: 'FORBIDDEN' } as const
        return sample(addRemark, name, { body }, { names: [property, procedure], may })
      }),
    },
  ]
}
