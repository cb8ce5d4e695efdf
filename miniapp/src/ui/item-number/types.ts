/** The number of an item, large, read digit by digit. */
export interface ItemNumberProps {
  number: string;
}
