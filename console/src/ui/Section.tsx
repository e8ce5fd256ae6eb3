import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  caption?: ReactNode;
  end?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A ruled part of the sheet; not a card. */
export function Section({ title, caption, end, className = '', children }: Props) {
  return (
    <section className={`section ${className}`}>
      <div className="section-head">
        <h2>{title}</h2>
        {caption && <span className="caption">{caption}</span>}
        {end && <span className="end">{end}</span>}
      </div>
      {children}
    </section>
  );
}
