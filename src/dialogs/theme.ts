import { createTheme } from '@mui/material/styles';

const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Colours are the custom properties of skeleton.css: they follow `data-theme` by themselves, so one scheme is enough. */
export const theme = createTheme({
  cssVariables: { nativeColor: true, cssVarPrefix: 'mui' },
  palette: {
    primary: { main: 'var(--ink)', contrastText: 'var(--paper)' },
    secondary: { main: 'var(--header)', contrastText: 'var(--paper)' },
    error: { main: 'var(--bad)' },
    warning: { main: 'var(--warn)' },
    success: { main: 'var(--good)' },
    background: { default: 'var(--paper)', paper: 'var(--panel)' },
    text: { primary: 'var(--ink)', secondary: 'var(--ink-soft)' },
    divider: 'var(--hairline)',
  },
  shape: { borderRadius: 2 },
  spacing: 4,
  typography: { fontFamily: 'var(--sans)', button: { textTransform: 'none', fontWeight: 600, letterSpacing: 0 } },
  transitions: still
    ? { create: () => 'none' }
    : {
        duration: {
          shortest: 120,
          shorter: 120,
          short: 140,
          standard: 160,
          complex: 180,
          enteringScreen: 140,
          leavingScreen: 120,
        },
      },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiPaper: {
      defaultProps: { elevation: 0, square: false },
      styleOverrides: { root: { backgroundImage: 'none', border: '1px solid var(--edge)' } },
    },
    MuiDialog: { defaultProps: { fullWidth: true, maxWidth: 'sm', ...(still && { transitionDuration: 0 }) } },
    MuiDialogActions: {
      // On a narrow screen the buttons take another row, and no word is broken.
      styleOverrides: {
        root: { padding: '12px 24px', flexWrap: 'wrap', rowGap: 8, '& .MuiButton-root': { whiteSpace: 'nowrap' } },
      },
    },
    MuiDialogTitle: { styleOverrides: { root: { padding: '12px 24px' } } },
    MuiButton: { defaultProps: { disableElevation: true } },
  },
});
