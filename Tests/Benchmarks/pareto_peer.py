"""Filters the same points with a peer whenever a line comes in; prints seconds and the size of the front."""

import sys
import time

import numpy as np


def uniform(stream, count):
    index = np.arange(1, count + 1, dtype=np.uint64)
    origin = (7 * 0xD1342543DE82EF95 + stream * 0xA0761D6478BD642F) & 0xFFFFFFFFFFFFFFFF
    mixed = index * np.uint64(0x9E3779B97F4A7C15) + np.uint64(origin)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((mixed ^ (mixed >> np.uint64(31))) >> np.uint64(11)).astype(np.float64) * 2.0**-53


tool, count, objectives, shape = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
points = uniform(objectives, count * objectives).reshape(count, objectives)
if shape == "anticorrelated":
    thickness = uniform(100 + objectives, count)
    points = points - (points.mean(axis=1) - 0.5 - (thickness - 0.5) * 0.02)[:, None]
if tool == "moocore":
    import moocore

    nondominated = moocore.is_nondominated
else:
    from paretoset import paretoset

    def nondominated(values):
        return paretoset(values, sense=["min"] * objectives)


print("ready", flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    front = np.flatnonzero(nondominated(points))
    print(time.perf_counter() - start, len(front), flush=True)
