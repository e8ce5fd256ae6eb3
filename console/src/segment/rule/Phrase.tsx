import { Fragment, type ReactNode } from 'react';

/** A sentence with places for tokens, so that each language keeps its own order: `{window} {event} at least {n}`. */
export function Phrase({ text, ...slots }: { text: string } & Record<string, ReactNode>) {
  return (
    <>
      {text.split(/(\{\w+\})/).map((part, i) => {
        const slot = /^\{(\w+)\}$/.exec(part)?.[1];
        if (slot) return <Fragment key={i}>{slots[slot]}</Fragment>;
        return part.trim() === '' ? null : <span key={i}>{part.trim()}</span>;
      })}
    </>
  );
}
