import ts from 'typescript';

/** One import of a file, by whatever syntax. */
export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** What the layout check needs to know of one TypeScript file. */
export interface FileFacts {
  readonly imports: readonly Import[];
  /** Names used without being declared in the file: what it takes from the global scope. */
  readonly globals: ReadonlySet<string>;
  /** `Date.now`, argless `new Date`, `Math.random`. */
  readonly impure: readonly string[];
  readonly strings: readonly string[];
}

/** Reads a file with the compiler's own parser: text search would trip over comments and strings. */
export function readFacts(path: string, text: string): FileFacts {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const imports: Import[] = [];
  const used = new Set<string>();
  const declared = new Set<string>();
  const impure: string[] = [];
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) imports.push(found);
    const chance = impureOf(node);
    if (chance) impure.push(chance);
    if (ts.isStringLiteralLike(node)) strings.push(node.text);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      strings.push(node.text);
    if (ts.isIdentifier(node)) (isDeclared(node) ? declared : isName(node) ? new Set() : used).add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, globals: new Set([...used].filter((name) => !declared.has(name))), impure, strings };
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node))
    return { from: textOf(node.moduleSpecifier), typeOnly: isTypeImport(node) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const names = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
    const each = names.length > 0 && names.every((name) => name.isTypeOnly);
    return { from: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly || each };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { from: textOf(node.argument.literal), typeOnly: true };
  }
  if (ts.isCallExpression(node)) {
    const callee = node.expression;
    const dynamic = callee.kind === ts.SyntaxKind.ImportKeyword;
    const required = ts.isIdentifier(callee) && callee.text === 'require';
    const [first] = node.arguments;
    if ((dynamic || required) && first) return { from: textOf(first), typeOnly: false };
  }
  return undefined;
}

function isTypeImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function impureOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const text = node.getText().replace(/^globalThis\./, '');
  return text === 'Date.now' || text === 'Math.random' ? text : undefined;
}

function isDeclared(node: ts.Identifier): boolean {
  const parent = node.parent;
  const named =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isImportClause(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isNamespaceImport(parent);
  return named && parent.name === node;
}

/** A property's name, a key or a type: not a use of the global scope. */
function isName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent))
    return parent.name === node && parent.expression.getText() !== 'globalThis';
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isJsxAttribute(parent)) return true;
  const member = ts.isTypeElement(parent) || ts.isClassElement(parent) || ts.isObjectLiteralElement(parent);
  return member && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}
