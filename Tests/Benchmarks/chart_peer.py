"""Draws the four charts of the given data with Vega-Lite whenever a line with a chart's name comes in; prints seconds and
bytes of SVG. 900 x 600, as its own documentation would draw them."""

import json
import sys
import time

import vl_convert

AXES = ["quality", "cost_usd", "p50_ms", "p95_ms", "tokens_per_s", "error_rate"]
SIZE = {"width": 800, "height": 500}
with open(sys.argv[1]) as handle:
    DATA = json.load(handle)


def scatter():
    x = {"field": "cost_usd", "type": "quantitative", "scale": {"type": "log"}, "title": "Cost per task (USD)"}
    text = {"type": "text", "align": "left", "dx": 4, "dy": -4, "fontSize": 6}
    step = {"type": "line", "interpolate": "step-after", "color": "red"}
    return {
        **SIZE,
        "title": "Cost and quality",
        "data": {"values": DATA["models"]},
        "encoding": {"x": x, "y": {"field": "quality", "type": "quantitative", "title": "Quality"}},
        "layer": [
            {"mark": {"type": "circle", "size": 20}},
            {"mark": text, "encoding": {"text": {"field": "name"}}},
            {"transform": [{"filter": "datum.on_frontier == 1"}], "mark": step},
        ],
    }


def violin():
    return {
        "title": "Latency by model",
        "data": {"values": DATA["latencies"]},
        "transform": [{"density": "latency_ms", "groupby": ["model"], "steps": 100}],
        "mark": {"type": "area", "orient": "horizontal"},
        "width": 800 / 12,
        "height": 500,
        "encoding": {
            "y": {"field": "value", "type": "quantitative", "title": "Latency (ms)"},
            "x": {"field": "density", "type": "quantitative", "stack": "center", "axis": None},
            "column": {"field": "model", "type": "nominal", "spacing": 0},
        },
    }


def heatmap():
    color = {"field": "value", "type": "quantitative", "scale": {"scheme": "viridis"}}
    return {
        **SIZE,
        "title": "Score by task",
        "data": {"values": DATA["cells"]},
        "mark": "rect",
        "encoding": {
            "x": {"field": "column", "type": "nominal"},
            "y": {"field": "row", "type": "nominal"},
            "color": color,
        },
    }


def parallel():
    ends = [{"op": "min", "field": "value", "as": "low"}, {"op": "max", "field": "value", "as": "high"}]
    return {
        **SIZE,
        "title": "Models over six axes",
        "data": {"values": DATA["lines"]},
        "transform": [
            {"fold": AXES},
            {"joinaggregate": ends, "groupby": ["key"]},
            {"calculate": "(datum.value - datum.low) / (datum.high - datum.low)", "as": "scaled"},
        ],
        "mark": {"type": "line", "strokeWidth": 1},
        "encoding": {
            "x": {"field": "key", "type": "nominal", "sort": AXES},
            "y": {"field": "scaled", "type": "quantitative"},
            "color": {"field": "name", "type": "nominal", "legend": None},
            "detail": {"field": "name"},
        },
    }


CHARTS = {"map": scatter, "violins": violin, "heat map": heatmap, "parallel coordinates": parallel}
print("ready", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    svg = vl_convert.vegalite_to_svg({**CHARTS[line.strip()](), "$schema": "https://vega.github.io/schema/vega-lite/v5.json"})
    print(time.perf_counter() - start, len(svg.encode()), flush=True)
