/// The style of drawings: classes by a theme's custom properties, so charts follow its colours in light, dark and print.
///
/// A page needs it once; a theme's own rules may stand after it and change it.
public enum ChartStyle {
    /// The rules, as CSS. Below 765 px the words of a wide drawing would be smaller than 11 px; a narrow one is not blown up
    /// on a tablet.
    public static let rules = """
        .chart { display: block; width: 100%; height: auto; font-family: var(--sans, sans-serif); }
        .chart.narrow { display: none; max-width: 480px; }
        .slim .chart { max-width: 420px; }
        @media screen and (max-width: 764px) { .chart.wide { display: none; } .chart.narrow { display: block; } }
        .chart text { fill: var(--ink); }
        .chart .t-muted { fill: var(--muted); }
        .chart .t-strong, .chart .strong { font-weight: 600; }
        .chart .t-name { font-weight: 500; }
        .chart .t-note, .chart .t-label { fill: currentColor; }
        .chart .t-label.c-hold, .chart .t-label.c-defer { fill: var(--muted); }
        .chart .t-label.c-scale { fill: var(--ink); }
        .chart .halo { fill: var(--paper); fill-opacity: .9; }
        .chart .grid { stroke: var(--rule); fill: none; }
        .chart .leader { stroke: var(--muted); fill: none; stroke-width: .8px; }
        .chart .dot { fill: currentColor; stroke: var(--paper); stroke-width: 1px; }
        .chart .hollow { fill: var(--paper); stroke: currentColor; stroke-width: 2.5px; }
        .chart .ghost { fill: currentColor; fill-opacity: .4; }
        .chart .cloud { stroke: currentColor; stroke-opacity: .4; stroke-linecap: round; fill: none; }
        .chart .line, .chart .dashed, .chart .trail, .chart .interval, .chart .stem, .chart .thick,
        .chart .dashDot {
          fill: none; stroke: currentColor; stroke-width: 1.6px; }
        .chart .dashed { stroke-dasharray: 5 4; }
        .chart .dashDot { stroke-dasharray: 9 3 2 3; }
        .chart .hatch { stroke: var(--muted); stroke-opacity: .45; stroke-width: 1px; fill: none; }
        .chart .trail { stroke-dasharray: 2 3; stroke-width: 1.3px; }
        .chart .interval { stroke-width: 1.4px; stroke-opacity: .7; }
        .chart .stem { stroke-width: 1.2px; stroke-opacity: .6; }
        .chart .thick { stroke-width: 4px; }
        .chart .ground { fill: var(--paper); }
        .chart .clear { fill: none; pointer-events: all; }
        .chart .wash { fill: var(--wash); }
        .chart .area, .chart .part { fill: currentColor; }
        .chart .told { display: none; }
        .chart g:focus + .told, .chart g:focus + .told + .more, .chart:not(:focus-within) g:hover + .told,
        .chart:not(:focus-within) g:hover + .told + .more { display: inline; }
        .spark .line { fill: none; stroke: currentColor; stroke-width: 1.8px; }
        .spark .dot { fill: currentColor; }
        .c-ink { color: var(--ink); } .c-muted { color: var(--muted); }
        .c-accent { color: var(--accent); } .c-promote { color: var(--promote); }
        .c-hold { color: var(--hold); } .c-scale { color: var(--scale); }
        .c-defer { color: var(--defer); } .c-deprecate { color: var(--deprecate); }
        .c-retire { color: var(--retire); } .c-good { color: var(--good); }
        .c-bad { color: var(--bad); }

        """
}
