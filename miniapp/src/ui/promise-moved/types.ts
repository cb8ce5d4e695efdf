/** The first promised day struck through, beside the new one. Days as `YYYY-MM-DD`. */
export interface PromiseMovedProps {
  before: string;
  after: string;
}
