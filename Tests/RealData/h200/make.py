#!/usr/bin/env python3
"""Writes this content folder anew: make.py SERVE.json RESULTS-IMAGENET.csv

SERVE.json is the measurement of 13 image classifiers on one H200 (CC0), the table that of their accuracies (timm). See README.md.
"""
import csv
import json
import math
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
CYCLE = HERE / "cycles" / "2026-Q4"
ALPHA = 0.01
MONTH = 730 * 3600
DAY = "2026-11-27"


def sketch(values):
    """Counts of DDSketch buckets."""
    gamma = (1 + ALPHA) / (1 - ALPHA)
    keys = [math.ceil(math.log(v) / math.log(gamma)) for v in values]
    counts = [0] * (max(keys) - min(keys) + 1)
    for key in keys:
        counts[key - min(keys)] += 1
    return {"alpha": ALPHA, "first": min(keys), "counts": counts}


def short(name):
    return name.split(".")[0].replace("_patch16_224", "")


def experiment(path, title, model, factor, control, variant, again=False):
    values = lambda side: ", ".join(f"{v:g}" for v in side["latency_ms"][:400])
    level = lambda side, word: f"{word}" if again else str(side["level"])
    path.write_text(
        f"""title: {title}
model: {short(model)}
workload: image-labels
factor: {factor}
control: "{level(control, 'first run')}"
variant: "{level(variant, 'second run')}"
from: {DAY}
to: {DAY}
owner: Serving
effects:
  - indicator: latency
    unit: ms
    control: {{values: [{values(control)}]}}
    variant: {{values: [{values(variant)}]}}
""")


def main():
    serve = json.load(open(sys.argv[1]))
    top1 = {row["model"]: float(row["top1"]) for row in csv.DictReader(open(sys.argv[2]))}
    (CYCLE / "snapshots").mkdir(parents=True, exist_ok=True)
    (CYCLE / "experiments").mkdir(exist_ok=True)
    models = []
    for name, figures in serve["models"].items():
        rates = figures["images_per_s"]
        snapshot = {
            "schema": "quarterdeck/snapshot/1", "workload": "image-labels", "model": short(name), "from": DAY, "to": DAY,
            "collected": DAY, "collector": "open loop of Poisson arrivals, dynamic batches of at most 16, one H200",
            "load": "60% (all) and 85% (busy) of the rate at batch 16, eager",
            "accuracy": {"suite": "ImageNet validation", "correct": round(top1[name] * 500), "n": 50000},
            "latency": [
                {"window": window, "sketch": sketch(figures["load"][load]["latency_ms"])}
                for window, load in (("all", "0.6"), ("busy", "0.85"))],
        }
        (CYCLE / "snapshots" / f"{short(name)}.json").write_text(json.dumps(snapshot) + "\n")
        models.append((short(name), rates["16"], rates["64"]))
        for title, sides in figures.get("experiments", {}).items():
            slug = "batch" if title.startswith("batch") else "graph"
            experiment(
                CYCLE / "experiments" / f"{short(name)}-{slug}.yml", f"{title.capitalize()} on {short(name)}", name,
                "batch limit" if slug == "batch" else "execution", sides["control"], sides["variant"])
            if "control again" in sides:
                experiment(
                    CYCLE / "experiments" / f"{short(name)}-nothing.yml", f"Nothing changed on {short(name)}, batch limit 16 run twice",
                    name, "time of the run", sides["control"], sides["control again"], again=True)
    rows = ["model,indicator,value,unit"] + [f"{name},throughput,{large},per second" for name, _, large in models]
    (CYCLE / "metrics.csv").write_text("\n".join(rows) + "\n")
    text = (CYCLE / "portfolio.yml").read_text().split("models:")[0] + "models:\n"
    for name, rate, _ in models:
        stage = "production, owner: Serving" if name == "resnet50" else "candidate"
        replicas = math.ceil(10e9 / (rate * MONTH) / 0.85)
        text += (
            f"  {name}: {{stage: {stage}, runs_on: \"own, H200\", "
            f"hardware: {{item: h200, replicas: {replicas}, capacity: {round(rate * MONTH)}}}}}\n")
    (CYCLE / "portfolio.yml").write_text(text)


main()
