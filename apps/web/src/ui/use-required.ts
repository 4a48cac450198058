import { useUiTexts } from './texts';

/** The rule of a field that has to be filled in, in words that name it. */
export function useRequired() {
  const t = useUiTexts();
  return (label: string) => [{ required: true, message: t('required', { label }) }];
}
