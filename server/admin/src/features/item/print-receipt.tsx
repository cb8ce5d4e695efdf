import { receiptAddress } from '../../api/intake';

/** The slip of an item opens beside the page, as PDF; the browser prints it. */
export function PrintReceipt({ itemId }: { itemId: string }) {
  return (
    <span className="row wrap">
      <a href={receiptAddress(itemId, 'normal')} target="_blank" rel="noopener">
        打印回执
      </a>
      <a href={receiptAddress(itemId, 'large')} target="_blank" rel="noopener">
        大字回执
      </a>
    </span>
  );
}
