import { useRouter } from '@tarojs/taro';

/** What the address of this page says, e.g. the id of an item; empty strings for what it leaves out. */
export function useRouteParams<Name extends string>(...names: Name[]): Record<Name, string> {
  const { params } = useRouter();
  return Object.fromEntries(names.map((name) => [name, params[name] ?? ''])) as Record<Name, string>;
}
