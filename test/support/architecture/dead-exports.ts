import ts from 'typescript';
import { isShippedCode } from './text-rules';
import { resolveImport, type SourceFile } from './source-files';

/**
 * Functions, constants and classes of the core and the server that no other file imports, tests included: dead, or the
 * file's own affair. Types and the schemas that share their names are left out: a signature may name one that nobody else has to.
 */
export function deadExports(files: readonly SourceFile[]): string[] {
  const programs = files.filter(({ path }) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  const wanted = new Set(programs.flatMap(namesImportedBy));
  return programs
    .filter(({ path }) => isShippedCode(path))
    .flatMap(({ path, text }) =>
      valuesExportedBy(path, text)
        .filter((name) => !isSchema(name) && !wanted.has(`${withoutExtension(path)} ${name}`))
        .map((name) => `${path}: nobody imports ${name}`),
    );
}

const isSchema = (name: string): boolean => /^[A-Z][a-z]/.test(name);
const withoutExtension = (path: string): string => path.replace(/\.tsx?$/, '');

/** 'shared/calendar/plain-date addDays' for every name that a file takes from another. */
function namesImportedBy({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const take = (
    specifier: ts.Expression | undefined,
    names: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[],
  ) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const { target } = resolveImport(path, specifier.text);
    found.push(...names.map(({ name, propertyName }) => `${target} ${(propertyName ?? name).text}`));
  };
  for (const statement of parse(path, text)) {
    if (ts.isImportDeclaration(statement)) {
      const bindings = statement.importClause?.namedBindings;
      take(statement.moduleSpecifier, bindings && ts.isNamedImports(bindings) ? bindings.elements : []);
    } else if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      take(statement.moduleSpecifier, clause && ts.isNamedExports(clause) ? clause.elements : []);
    }
  }
  return found;
}

function valuesExportedBy(path: string, text: string): string[] {
  return parse(path, text).flatMap((statement) => {
    const kinds = ts.canHaveModifiers(statement) ? ts.getModifiers(statement)?.map(({ kind }) => kind) : [];
    if (!kinds?.includes(ts.SyntaxKind.ExportKeyword) || kinds.includes(ts.SyntaxKind.DefaultKeyword))
      return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      );
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isValue && statement.name ? [statement.name.text] : [];
  });
}

const parse = (path: string, text: string) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false).statements;
