/** Text whose emphasis stands between asterisks. */
export const Emphasis = ({ text }: { text: string }) => (
  <>{text.split('*').map((part, i) => (i % 2 === 1 ? <strong>{part}</strong> : part))}</>
);
