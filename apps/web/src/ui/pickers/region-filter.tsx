import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/api';
import { RegionPicker } from './region-picker';

interface RegionFilterProps {
  id: string;
  value?: string;
  onChange: (code?: string) => void;
}

/** The region picker for a filter, which knows the code only. */
export function RegionFilter({ id, value, onChange }: RegionFilterProps) {
  const { data } = useQuery({
    queryKey: ['regions', 'one', value],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/regions/{code}', { params: { path: { code: value ?? '' } }, signal })),
    enabled: value !== undefined,
    staleTime: 60 * 60_000,
  });
  const choice = value ? { id: value, name: data?.fullName ?? value } : null;
  return <RegionPicker compact id={id} value={choice} onChange={(next) => onChange(next?.id)} />;
}
