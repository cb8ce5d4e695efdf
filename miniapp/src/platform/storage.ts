import Taro from '@tarojs/taro';
import type * as z from 'zod/mini';

const PREFIX = 'zhucantong.';

/** What stands under this key, or undefined when nothing does or when it no longer fits its schema. */
export function readStored<T>(key: string, schema: z.ZodMiniType<T>): T | undefined {
  try {
    const text: unknown = Taro.getStorageSync(PREFIX + key);
    if (typeof text !== 'string' || text === '') return undefined;
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // storage refused or the text was cut: the same as never stored
  }
}

/** Stores a JSON value. Returns false when the phone has no room or forbids it, so that the page can say so. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets one key. */
export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(PREFIX + key);
  } catch {
    // nothing stored, nothing to remove
  }
}
