import { type OperationNode, PostgresQueryCompiler, type RawBuilder, type RawNode, SqliteQueryCompiler } from 'kysely';

/** A piece of SQL in the words of each engine: which are used is known where a statement is compiled. */
export interface Worded {
  toOperationNode(): RawNode;
}

interface WordedNode extends RawNode {
  readonly postgres: OperationNode;
  readonly d1: OperationNode;
}

/** What SQLite, PostgreSQL and D1 say differently; not given, D1 says what SQLite does. */
export const worded = (words: {
  readonly sqlite: RawBuilder<unknown>;
  readonly postgres: RawBuilder<unknown>;
  readonly d1?: RawBuilder<unknown>;
}): Worded => {
  const sqlite = words.sqlite.toOperationNode() as RawNode;
  const node: WordedNode = {
    ...sqlite,
    postgres: words.postgres.toOperationNode(),
    d1: words.d1?.toOperationNode() ?? sqlite,
  };
  return { toOperationNode: () => node };
};

const wordsOf = (node: RawNode, engine: 'postgres' | 'd1'): OperationNode | null =>
  (node as Partial<WordedNode>)[engine] ?? null;

export class PostgresWords extends PostgresQueryCompiler {
  protected override visitRaw(node: RawNode): void {
    const own = wordsOf(node, 'postgres');
    if (own) this.visitNode(own);
    else super.visitRaw(node);
  }
}

export class D1Words extends SqliteQueryCompiler {
  protected override visitRaw(node: RawNode): void {
    const own = wordsOf(node, 'd1');
    if (own) this.visitNode(own);
    else super.visitRaw(node);
  }
}
