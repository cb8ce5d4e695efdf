/** The mark: a person in a wheelchair on a white plate. Decorative, the name stands beside it. */
export function BrandMark() {
  return (
    <svg className="mark" viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="7" fill="#fff" />
      <g fill="none" stroke="#0A5A4B" strokeWidth="2.1" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="10" cy="6.3" r="1.7" fill="#0A5A4B" stroke="none" />
        <path d="M10 10v5h5.5l3 4.5" />
        <path d="M7.7 12.5a4.6 4.6 0 105.8 6.3" />
        <path d="M13.5 11.8h5.3" />
      </g>
    </svg>
  );
}
