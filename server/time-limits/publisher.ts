/** Who stands beside a year that was put into force. */
export interface Publisher {
  staffId: string;
  /** With the office: '龙建平（靖州县残联）'. */
  name: string;
  county: string;
}
