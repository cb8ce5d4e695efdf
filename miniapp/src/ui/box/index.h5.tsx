import type { BoxProps } from './types';

export function Box({
  as: Tag = 'div',
  className,
  id,
  role,
  label,
  labelledBy,
  hidden,
  current,
  width,
  children,
}: BoxProps) {
  return (
    <Tag
      className={className}
      id={id}
      style={width ? { width } : undefined}
      role={role}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-hidden={hidden || undefined}
      aria-current={current}
    >
      {children}
    </Tag>
  );
}
