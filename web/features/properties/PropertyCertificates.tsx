import { useQuery } from '@tanstack/react-query'
import { listPropertyCertificates } from '#contract/certificates'
import { call } from '../../shared/api.ts'
import { CertificateTable } from '../../shared/ui/CertificateTable.tsx'

/** Certificates of one property; nothing where there are none, for most properties have none. */
export const PropertyCertificates = ({ propertyId }: { readonly propertyId: string }) => {
  const query = useQuery({
    queryKey: ['property', propertyId, 'certificates'],
    queryFn: () => call(listPropertyCertificates, { params: { propertyId } }),
  })
  const certificates = query.data?.certificates ?? []
  return certificates.length === 0 ? null : <CertificateTable certificates={certificates} linked />
}
