import type { Option } from '@zhucantong/shared/service-catalogue/form-field';
import { toIcon } from '@/ui/icon/to-icon';
import type { Choice } from '@/ui/radio-group/types';

/** An option of a definition as the kit shows it. */
export function asChoice({ value, label, hint, icon }: Option): Choice {
  return { value, label, hint, icon: toIcon(icon) };
}
