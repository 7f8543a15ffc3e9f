import type { Plugin } from 'vite';

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*['"](vant|element-plus)['"]/g;

/**
 * Adds each imported component's stylesheet, so a page writes `import { ElTable } from 'element-plus'` and gets
 * the code and the look of that component and of nothing else.
 */
export function componentStyles(): Plugin {
  return {
    name: 'component-styles',
    transform(code, id) {
      if (id.includes('node_modules') || !/from\s*['"](vant|element-plus)['"]/.test(code)) return null;
      const styles = [...code.matchAll(IMPORT)].flatMap(([, names = '', from]) =>
        names
          .split(',')
          .map((name) => name.trim().split(/\s+as\s+/)[0] ?? '')
          .filter((name) => /^[A-Z]/.test(name) || name in CALLS)
          .map((name) => styleOf(from as 'vant' | 'element-plus', name)),
      );
      if (styles.length === 0) return null;
      return {
        code: `${[...new Set(styles)].map((path) => `import '${path}';`).join('\n')}\n${code}`,
        map: null,
      };
    },
  };
}

/** Functions that show a component. */
const CALLS: Record<string, string> = {
  showToast: 'toast',
  showSuccessToast: 'toast',
  showConfirmDialog: 'dialog',
  showDialog: 'dialog',
};

function styleOf(from: 'vant' | 'element-plus', name: string): string {
  const kebab =
    CALLS[name] ??
    name
      .replace(/^El(?=[A-Z])/, '')
      .replace(/(?<=.)[A-Z]/g, (c) => `-${c}`)
      .toLowerCase();
  return from === 'vant' ? `vant/es/${kebab}/style/index` : `element-plus/es/components/${kebab}/style/css`;
}
