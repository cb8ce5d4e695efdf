import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One file of the repository, as the rules see it. */
export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
  imports: Import[];
}

export interface Import {
  /** A package (`koa`, `node:fs`, `zod/mini`), or a file of ours without its extension (`server/http/problems`). */
  target: string;
  isOurs: boolean;
  /** Erased when compiled. */
  isTypeOnly: boolean;
}

const SKIPPED = new Set([
  'node_modules',
  'dist',
  '.git',
  '.cache',
  '.data',
  '.swc',
  'coverage',
  'screenshots',
]);
const TEXT = /\.(tsx?|mjs|cjs|js|jsx|json|md|html|css|scss|yml|yaml)$|^(\.npmrc|\.nvmrc|run)$/;

/** Every text file below a folder, with its imports resolved. */
export function readSourceFiles(root: string): SourceFile[] {
  const files: SourceFile[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (SKIPPED.has(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (TEXT.test(entry.name)) files.push(sourceFile(path, readFileSync(join(root, path), 'utf8')));
    }
  };
  visit('');
  return files;
}

/** @param path decides how the text is read; only TypeScript and JavaScript have imports. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, imports: /\.(tsx?|mjs|cjs|jsx?)$/.test(path) ? importsOf(path, text) : [] };
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ ...resolveImport(path, specifier.text), isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isErased(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && isDynamicImport(node)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false));
  return found;
}

const isDynamicImport = ({ expression }: ts.CallExpression): boolean =>
  expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(expression) && expression.text === 'require');

function isErased(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.length > 0
    ? names.elements.every(({ isTypeOnly }) => isTypeOnly)
    : false;
}

/** What an import names: a package, or a file of ours without its extension. */
export function resolveImport(from: string, specifier: string): Pick<Import, 'target' | 'isOurs'> {
  if (specifier.startsWith('.')) return ours(posix.join(posix.dirname(from), specifier));
  if (specifier.startsWith('@zhucantong/shared/')) return ours(specifier.replace('@zhucantong/', ''));
  if (specifier.startsWith('@/')) return ours(`miniapp/src/${specifier.slice(2)}`);
  return { target: specifier, isOurs: false };
}

const ours = (target: string) => ({ target: target.replace(/\.(tsx?|mjs|cjs|jsx?)$/, ''), isOurs: true });
