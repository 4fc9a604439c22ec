"""Agreement and speed of a what-if page, from file://, in Chromium.

whatif_states.py PAGE STATES: STATES is JSON, a list of {"fragment", "id", "sentence", "notice", "cells"}. The page is
opened at every fragment in turn, as a link would, and all that it then shows must be the same text. Then its first slider
is moved 100 times: the median of script and layout of a step is printed.
"""
import argparse
import json
import statistics
import sys
from pathlib import Path

import checklib

COMPARE = """async (states) => {
  const faults = [];
  const opened = (hash) => new Promise(done => { addEventListener('hashchange', () => setTimeout(done), {once: true}); location.hash = hash; });
  for (const s of states) {
    await opened(s.fragment);
    const see = (what, id, wanted) => {
      const element = document.getElementById(s.id + '-' + id), shown = element ? element.textContent : null;
      if (shown !== wanted && faults.length < 20) faults.push(`${s.fragment}: ${what} is '${shown}', Swift says '${wanted}'`);
      return shown !== wanted;
    };
    see('sentence', 'said', s.sentence); see('notice', 'notice', s.notice);
    for (const key in s.cells) see(key, key, s.cells[key]);
    await opened('');
  }
  return faults; }"""

STEP = """async () => {
  const times = [], range = document.querySelector('input[type=range]'), plain = requestAnimationFrame;
  window.requestAnimationFrame = (act) => plain((now) => { const t = performance.now(); act(now); document.body.offsetHeight; times.push(performance.now() - t); });
  for (let n = 0; n < 100; n++) {
    range.value = +range.min + (range.max - range.min) * ((n * 37) % 100) / 100;
    range.dispatchEvent(new Event('input', {bubbles: true}));
    await new Promise(done => plain(() => plain(done)));
  }
  return times; }"""


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("page", type=Path)
    options.add_argument("states", type=Path)
    args = options.parse_args()
    states = json.loads(args.states.read_text("utf-8"))
    errors = []
    with checklib.chromium() as (browser, _sink):
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.on("pageerror", lambda e: errors.append(str(e)))
        page.goto(args.page.resolve().as_uri())
        faults = page.evaluate(COMPARE, states) if states else []
        times = page.evaluate(STEP)
    median = statistics.median(times) if times else float("inf")
    for fault in errors + faults:
        print("FAIL:", fault)
    figures = sum(len(s["cells"]) + 2 for s in states)
    print(f"{len(states)} states, {figures} texts; a step takes {median:.1f} ms (median of {len(times)})")
    sys.exit(1 if errors or faults else 0)


main()
