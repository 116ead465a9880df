import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';

const ROW_HEIGHT = 44;
const TARGET = 44;

const typography: RaThemeOptions['typography'] = {
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  fontSize: 15,
  htmlFontSize: 16,
  h1: { fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.3 },
  h2: { fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.35 },
  h3: { fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.4 },
  body1: { fontSize: '1rem' },
  body2: { fontSize: '0.9375rem' },
  button: { fontSize: '0.9375rem', fontWeight: 600, textTransform: 'none' },
  overline: { fontSize: '1rem', fontWeight: 600, textTransform: 'none', letterSpacing: 0, lineHeight: 1.4 },
  caption: { fontSize: '0.875rem' },
};

const filterColumn = {
  width: 220,
  flexShrink: 0,
  position: 'sticky',
  top: 64,
  maxHeight: 'calc(100vh - 80px)',
  overflowY: 'auto',
} as const;

/** What light and dark have in common: sizes, focus, shapes. */
function components(focus: string, line: string, quiet: string): RaThemeOptions['components'] {
  const focusRing = { outline: `3px solid ${focus}`, outlineOffset: 2 };
  return {
    MuiCssBaseline: {
      styleOverrides: {
        ':focus-visible': focusRing,
        table: { fontVariantNumeric: 'tabular-nums' },
        '.list-filters': filterColumn,
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible, &:focus-visible': focusRing } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        // The accent is for the one button that matters; the others are ink.
        root: {
          minHeight: TARGET,
          whiteSpace: 'nowrap',
          '&.MuiButton-text.MuiButton-colorPrimary': { color: 'inherit' },
        },
      },
    },
    MuiIconButton: { styleOverrides: { root: { minWidth: TARGET, minHeight: TARGET } } },
    MuiMenuItem: { styleOverrides: { root: { '&.MuiMenuItem-root': { minHeight: TARGET } } } },
    MuiListItemButton: { styleOverrides: { root: { minHeight: TARGET } } },
    MuiListItemIcon: { styleOverrides: { root: { minWidth: 40 } } },
    MuiFormControlLabel: { styleOverrides: { root: { minHeight: TARGET } } },
    MuiTextField: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'medium', fullWidth: true } },
    MuiFormControl: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'medium', fullWidth: true } },
    MuiInputLabel: {
      styleOverrides: { outlined: { '&:not(.MuiInputLabel-shrink)': { transform: 'translate(14px, 11px)' } } },
    },
    // What a field that cannot be used waits for must be readable.
    MuiFormHelperText: { styleOverrides: { root: { '&.Mui-disabled': { color: quiet } } } },
    MuiListItemText: { styleOverrides: { root: { marginTop: 2, marginBottom: 2 } } },
    MuiCheckbox: { styleOverrides: { root: { minWidth: TARGET, minHeight: TARGET } } },
    MuiChip: {
      styleOverrides: {
        root: { fontSize: '0.875rem', '&.MuiChip-deletable': { height: TARGET, borderRadius: TARGET / 2 } },
      },
    },
    MuiPaginationItem: { styleOverrides: { root: { minWidth: TARGET, minHeight: TARGET } } },
    MuiTablePagination: { styleOverrides: { root: { '& .MuiInputBase-root': { minHeight: TARGET } } } },
    MuiTableSortLabel: { styleOverrides: { root: { minHeight: TARGET } } },
    MuiTableRow: { styleOverrides: { root: { height: ROW_HEIGHT } } },
    MuiTableCell: {
      styleOverrides: {
        root: { fontSize: '0.9375rem', padding: '4px 10px', borderBottomColor: line },
        head: { fontWeight: 600 },
        paddingCheckbox: { padding: 0 },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.875rem' } } },
    // The question above the choices is as large as the choices.
    RaRadioButtonGroupInput: {
      styleOverrides: { root: { '& .RaRadioButtonGroupInput-label': { fontSize: '1rem', transform: 'none' } } },
    },
    RaDataTable: {
      styleOverrides: {
        root: { '& .RaDataTable-tableWrapper': { border: `1px solid ${line}`, borderRadius: 6 } },
      },
    },
    RaLayout: { styleOverrides: { root: { '& .RaLayout-content': { paddingLeft: 16, paddingRight: 16 } } } },
    RaToolbar: { styleOverrides: { root: { backgroundColor: 'transparent', padding: '12px 0' } } },
  };
}

function appBar(background: string, text: string, border: string): RaThemeOptions['components'] {
  return {
    MuiAppBar: {
      styleOverrides: { root: { backgroundColor: background, color: text, borderBottom: `1px solid ${border}` } },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        input: { paddingTop: 11, paddingBottom: 11, height: 22, '&::placeholder': { opacity: 0.75 } },
        multiline: { padding: '11px 14px' },
        inputMultiline: { padding: 0, height: 'auto' },
        notchedOutline: { borderColor: border },
      },
    },
  };
}

const LIGHT = {
  accent: '#8c1d18',
  paper: '#fffefb',
  page: '#faf8f3',
  ink: '#1f1d1a',
  quiet: '#5a554d',
  line: '#8b8479',
  rule: '#e3ddd2',
};
const DARK = {
  accent: '#f2a79f',
  paper: '#232120',
  page: '#1a1918',
  ink: '#f1eee9',
  quiet: '#bdb7ad',
  line: '#7d776e',
  rule: '#3b3835',
};

/** Calm and paper-like; the deep red marks the main button, the present place and the focus, nothing else. */
export const lightTheme: RaThemeOptions = {
  ...defaultLightTheme,
  palette: {
    mode: 'light',
    primary: { main: LIGHT.accent, contrastText: '#ffffff' },
    secondary: { main: '#4a463f', contrastText: '#ffffff' },
    background: { default: LIGHT.page, paper: LIGHT.paper },
    text: { primary: LIGHT.ink, secondary: LIGHT.quiet },
    success: { main: '#1e6b3a' },
    warning: { main: '#8a5300' },
    error: { main: '#b3261e' },
    info: { main: '#1f5a8a' },
    divider: LIGHT.rule,
  },
  typography,
  shape: { borderRadius: 6 },
  sidebar: { width: 224, closedWidth: 56 },
  components: { ...components(LIGHT.accent, LIGHT.rule, LIGHT.quiet), ...appBar(LIGHT.paper, LIGHT.ink, LIGHT.line) },
};

/** The same calm in the dark. */
export const darkTheme: RaThemeOptions = {
  ...defaultDarkTheme,
  palette: {
    mode: 'dark',
    primary: { main: DARK.accent, contrastText: '#2b0a08' },
    secondary: { main: '#d4cec4', contrastText: '#1a1918' },
    background: { default: DARK.page, paper: DARK.paper },
    text: { primary: DARK.ink, secondary: DARK.quiet },
    success: { main: '#7fce9b' },
    warning: { main: '#e9b872' },
    error: { main: '#f2b8b5' },
    info: { main: '#9ccaf0' },
    divider: DARK.rule,
  },
  typography,
  shape: { borderRadius: 6 },
  sidebar: { width: 224, closedWidth: 56 },
  components: { ...components(DARK.accent, DARK.rule, DARK.quiet), ...appBar(DARK.paper, DARK.ink, DARK.line) },
};
