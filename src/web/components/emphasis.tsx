const link = /\[([^\]]+)\]\(([^)]+)\)/;

const Linked = ({ text }: { text: string }) => (
  <>
    {text.split(/(\[[^\]]+\]\([^)]+\))/).map((part) => {
      const [, words, href] = link.exec(part) ?? [];
      return href === undefined ? part : <a href={href}>{words}</a>;
    })}
  </>
);

/** Text whose emphasis stands between asterisks and whose links stand as [words](address). */
export const Emphasis = ({ text }: { text: string }) => (
  <>
    {text.split('*').map((part, i) =>
      i % 2 === 1 ? (
        <strong>
          <Linked text={part} />
        </strong>
      ) : (
        <Linked text={part} />
      ),
    )}
  </>
);
