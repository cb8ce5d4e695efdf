import Taro from '@tarojs/taro';

/** Whether the phone has any connection now. */
export async function isOnline(): Promise<boolean> {
  try {
    return (await Taro.getNetworkType()).networkType !== 'none';
  } catch {
    return true; // unknown: let the request itself find out
  }
}

/** Calls back on every change; returns the function that stops it. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const heard = ({ isConnected }: { isConnected: boolean }) => listener(isConnected);
  Taro.onNetworkStatusChange(heard);
  return () => Taro.offNetworkStatusChange(heard);
}
