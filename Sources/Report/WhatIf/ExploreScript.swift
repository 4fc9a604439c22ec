/// The script of the what-if page. It knows no word and no figure: those are in the page's data.
enum ExploreScript {
    /// As it stands in a page: without remarks, indents and the spaces that people read by.
    static let text = pressed(source)

    /// Signs that need no space around them. No text of the script has one between spaces.
    private static let signs = [
        "=>", "===", "!==", "==", "!=", "<=", ">=", "??=", "??", "&&", "||", "=", "?", ":", "+", "-", "*", "/", "<",
        ">",
    ]

    static func pressed(_ source: String) -> String {
        var lines = source.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { !$0.hasPrefix("//") }
        for place in lines.indices {
            for sign in signs { lines[place] = lines[place].replacing(" \(sign) ", with: sign) }
            for (old, new) in [(", ", ","), ("{ ", "{"), (" }", "}"), (") {", "){"), ("; ", ";")] {
                lines[place] = lines[place].replacing(old, with: new)
            }
        }
        return lines.joined(separator: "\n")
    }

    private static let source = #"""
        // The what-if page: computes the formulas that the report's own figures are made of with other numbers, and says what
        // moves. It loads nothing, and the page is complete without it.
        "use strict";
        (() => {
          const { abs, min, max, round, log } = Math, isNumber = Number.isFinite, clamp = (x, low, high) => min(max(x, low), high);

          // Numbers as the report writes them.
          const exponent = (x) => {
            let e = 0;
            if (x > 0) {
              for (; x >= 10; e++) x /= 10;
              for (; x < 1 - 1e-12; e--) x *= 10;
            }
            return e;
          };
          const fixed = (x, places, isPlain) => {
            if (!isNumber(x)) return "unknown";
            const p = 10 ** abs(places), f = max(places, 0), whole = round((places < 0 ? abs(x) / p : abs(x) * p) * (1 + 1e-15));
            const all = (BigInt(whole) * BigInt(places < 0 ? p : 1)).toString().padStart(f + 1, "0"), cut = all.length - f;
            return (x < 0 && whole ? "\u2212" : "") + (isPlain ? all.slice(0, cut) : all.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ","))
              + (f ? "." + all.slice(cut) : "");
          };
          const short = (x, places) => fixed(x, places).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
          const money = (symbol, x, known) => {
            const size = abs(x), e = exponent(size);
            const p = known == null ? size && size < 0.1 ? 1 - e : size < 1e3 ? size && size < 100 ? 2 : 0 : (e == 5 ? 2 : 1) - e : known == 1 && size < 1e3 ? 2 : known;
            const body = size >= 999500 ? short(size / 1e6, clamp(p + 6, 0, 2)) + "M"
              : size >= 1e3 ? short(size / 1e3, clamp(p + 3, 0, 1)) + "k" : fixed(size, size < 0.1 ? p : min(p, 2));
            return (x < 0 && /[1-9]/.test(body) ? "\u2212" : "") + symbol + body;
          };

          // Formulas: numbers, names, and lists that begin with what is done.
          const does = {
            add: (a, b) => a + b, subtract: (a, b) => a - b, multiply: (a, b) => a * b, divide: (a, b) => a / b,
            minimum: (a, b) => b < a ? b : a, maximum: (a, b) => b >= a ? b : a, ceiling: Math.ceil, logarithm: log,
            exponential: Math.exp, square: (a) => a * a, magnitude: abs,
            "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b,
          };
          const formula = (tree) => {
            if (typeof tree == "string") return (v) => v[tree];
            if (!tree || tree.at === undefined) return () => tree ?? NaN;
            if (tree[0] == "if") {
              const test = does[tree[2]], [left, right, then, otherwise] = [1, 3, 4, 5].map((place) => formula(tree[place]));
              return (v) => (test(left(v), right(v)) ? then : otherwise)(v);
            }
            const act = does[tree[0]], [first, ...others] = tree.slice(1).map(formula);
            return others.length ? (v) => others.reduce((x, other) => act(x, other(v)), first(v)) : (v) => act(first(v));
          };

          // What is said of a workload at a state, from what the report knows of it.
          const explore = (data) => {
            const { models, assumptions, words: w, rows } = data, cash = (x, known) => money(data.symbol, x, known);
            const fill = (template, all) => template.replace(/\{(\w+)\}/g, (own, name) => all[name] ?? own);
            const level = ({ scale, unit }, x) => short(x * scale, 1) + unit;
            const makers = models.map(({ trees }) => data.figures.map((name) => [name, formula(trees[name] ?? data.shared[name] ?? null)]));
            const hasRoom = ({ room }, v) => room == null || !(v[".replicas"] > room);
            const compute = (state) => {
              const values = makers.map((figures) => {
                const v = {};
                for (const { key, filed } of assumptions) v[key] = state[key] ?? filed;
                for (const [name, make] of figures) v[name] = make(v);
                return v;
              });
              const eligible = models.map((_, m) => m).filter((m) => {
                const v = values[m];
                return v[".verdict"] == 2 && isNumber(v[".net"]) && hasRoom(models[m], v);
              }).sort((a, b) => values[b][".net"] - values[a][".net"] || values[a][".perThousand"] - values[b][".perThousand"] || a - b);
              return { values, eligible, choice: eligible[0] ?? -1 };
            };
            const text = (name, m, v) => {
              const x = v[name], known = models[m].places[name];
              if (!isNumber(x)) return name == ".replicas" ? w.noReplicas : w.unknown;
              if (name == ".verdict") return x == 2 && !hasRoom(models[m], v) ? w.noRoom : w.verdicts[clamp(Math.trunc(x), 0, 2)];
              if (name == ".quality") return fixed(x, known ?? data.qualityPlaces) + data.qualityUnit;
              return name == ".replicas" ? fixed(x, 0) : name == ".score" ? fixed(x, known ?? 0, true) : cash(x, known);
            };
            const column = ({ values }, m, row) => {
              if (m < 0) return row == "model" ? w.nobody : "";
              const v = values[m], year = data.elsewhere + 12 * v[".cost"];
              if (row == "model") return models[m].name;
              if (row != "year" && row != "left") return text("." + row, m, v);
              return data.budget == null || !isNumber(year) ? w.unknown : cash(row == "year" ? year : data.budget - year);
            };
            const filed = compute({}), kept = models.findIndex(({ id }) => id === data.incumbent), before = filed.choice;
            return (state) => {
              const now = compute(state), { choice, eligible, values } = now, cells = {};
              models.forEach((_, m) => data.columns.forEach((name) => cells["m" + m + "-" + name.slice(1)] = text(name, m, values[m])));
              for (const [name, found, m] of [["filed", filed, before], ["kept", now, kept], ["now", now, choice]]) {
                for (const row of rows) cells["o-" + name + "-" + row] = column(found, m, row);
              }
              const moves = assumptions.filter(({ key, filed }) => (state[key] ?? filed) !== filed).map((a) =>
                ({ what: a.inner, now: level(a, state[a.key]), filed: level(a, a.filed) }));
              const all = { period: data.period, changes: moves.map((move) => fill(w.moved, move)).join(w.and) };
              const tell = (found, m, name) => {
                if (m < 0) return;
                all[name] = models[m].name;
                for (const [part, figure] of [["Cost", data.costFigure], ["Quality", ".quality"], ["Benefit", ".benefit"]]) {
                  all[name + part] = text(figure, m, found.values[m]);
                }
              };
              tell(filed, before, "before");
              tell(now, choice, "choice");
              tell(now, before, "old");
              const other = before == choice ? eligible[1] : before, old = values[before];
              if (choice >= 0 && other >= 0) {
                all.other = models[other].name;
                all.lead = cash(values[choice][".benefit"] - values[other][".benefit"]);
              }
              if (old) all.why = text(".verdict", before, old);
              const how = choice < 0 ? moves.length ? "noneNow" : "none" : !moves.length ? "asFiled" : before < 0 ? "first"
                : before == choice ? eligible[1] == null ? "alone" : all.choiceCost == all.beforeCost ? "staysAlike" : "stays" : eligible.includes(before) ? "turns" : "barred";
              return {
                cells, choice, kept, values, sentence: fill(w[how], all),
                notice: moves.length ? fill(w.notice, { moves: moves.map((move) => fill(w.movedFrom, move)).join(w.then) }) : "",
              };
            };
          };
          globalThis.whatIf = explore;
          if (!globalThis.document) return;

          // The map: made once, then moved.
          const byId = (id) => document.getElementById(id);
          const write = (node, words) => { if (node && node.data !== words) node.data = words; };
          const set = (element, all) => { for (const key in all) element.setAttribute(key, all[key]); };
          const map = (stage, { models, symbol, qualityUnit, costAxis }) => {
            const add = (name, parent) => parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", name));
            const root = add("svg", stage), line = add("polyline", root), dots = models.map(() => add("circle", root));
            const texts = [0, 1, 2, 3, 4, 5].map(() => add("text", root).appendChild(new Text()));
            const put = (place, x, y, words, anchor = "start") => {
              write(texts[place], words);
              set(texts[place].parentNode, { x, y, "text-anchor": anchor });
            };
            set(root, { viewBox: "0 0 544 300", class: "chart", role: "img" });
            return ({ values, choice, kept, sentence }) => {
              const spots = values.map((v) => [log(v[".perThousand"]), v[".quality"], v[".verdict"]]);
              const known = spots.filter(([x, y]) => isNumber(x + y)).sort((a, b) => a[0] - b[0] || b[1] - a[1]), stairs = [];
              const ends = (axis) => {
                const all = known.map((spot) => spot[axis]), low = min(...all), room = (max(...all) - low || 1) * 1.2;
                return [low - room / 12, room];
              };
              const [left, wide] = ends(0), [low, high] = ends(1), at = ([x, y]) => [40 + 490 * (x - left) / wide, 262 - 240 * (y - low) / high];
              let best;
              for (const spot of known) {
                if (best && spot[1] <= best[1]) continue;
                if (best) stairs.push(at([spot[0], best[1]]));
                stairs.push(at(best = spot));
              }
              set(line, { points: stairs.join(" ") });
              dots.forEach((dot, m) => {
                const [cx, cy] = at(spots[m]);
                set(dot, isNumber(cx + cy)
                  ? { cx, cy, r: 5, class: (spots[m][2] == 2 ? "meets" : "misses") + (m == choice ? " choice" : "") } : { r: 0 });
              });
              put(0, 40, 280, money(symbol, Math.exp(left)));
              put(1, 530, 280, money(symbol, Math.exp(left + wide)) + costAxis, "end");
              put(2, 4, 262, fixed(low, 1) + qualityUnit);
              put(3, 4, 18, fixed(low + high, 1) + qualityUnit);
              [choice, kept == choice ? -1 : kept].forEach((m, place) => {
                const [x, y] = m < 0 ? [] : at(spots[m]);
                if (isNumber(x + y)) put(4 + place, x + (x > 300 ? -9 : 9), y + (place ? 18 : -8), models[m].name, x > 300 ? "end" : "start");
                else put(4 + place, 0, 0, "");
              });
              set(root, { "aria-label": sentence });
            };
          };

          // The page.
          const parts = [...document.querySelectorAll("script[type='application/json']")].map((element) => {
            const data = JSON.parse(element.text), { id } = data;
            const sliders = data.assumptions.map((a, place) => ({ ...a, range: byId(id + "-a" + place), number: byId(id + "-n" + place) }));
            return { id, sliders, state: {}, look: explore(data), draw: map(byId(id + "-map"), data) };
          });
          const show = ({ id, sliders, state, look, draw }) => {
            const said = look(state), notice = byId(id + "-notice");
            for (const key in said.cells) write(byId(id + "-" + key)?.firstChild, said.cells[key]);
            write(byId(id + "-said").firstChild, said.sentence);
            notice.textContent = said.notice;
            notice.hidden = !said.notice;
            for (const { key, filed, scale, unit, range, number } of sliders) {
              const x = state[key] ?? filed, shown = +(x * scale).toFixed(6);
              range.value = shown;
              if (document.activeElement != number) number.value = shown;
              set(range, { "aria-valuetext": short(shown, 1) + unit });
              range.parentNode.classList.toggle("moved", x !== filed);
            }
            const stage = byId(id + "-map"), asFiled = byId(id + "-map-filed"), isMoved = !!said.notice;
            stage.parentNode.hidden = !isMoved;
            if (asFiled) asFiled.hidden = isMoved;
            if (isMoved) draw(said);
          };
          let waiting;
          const remember = () => {
            clearTimeout(waiting);
            waiting = setTimeout(() => history.replaceState(null, "", "#" + parts.filter(({ state }) => Object.keys(state).length).map(({ id, state }) =>
              [id, ...Object.entries(state).map((pair) => pair.map(encodeURIComponent).join("="))].join("&")).join("&")), 250);
          };
          const read = () => {
            let part, asked;
            for (const piece of location.hash.slice(1).split("&")) {
              const [name, x] = piece.split("=");
              if (x == null) {
                part = parts.find(({ id }) => id == name);
                if (part) part.state = {};
                asked ??= part;
              } else if (part) {
                const found = part.sliders.find(({ key }) => encodeURIComponent(key) == name);
                if (found && isNumber(+x)) part.state[found.key] = clamp(+x, found.low, found.high);
              }
            }
            parts.forEach(show);
            if (asked) byId(asked.id).scrollIntoView();
          };
          for (const part of parts) {
            for (const { key, filed, scale, range, number } of part.sliders) {
              range.oninput = number.oninput = ({ target }) => {
                const x = +(target.value / scale).toPrecision(12);
                if (target.value === "" || !isNumber(x)) return;
                if (x === filed) delete part.state[key]; else part.state[key] = x;
                part.frame ??= requestAnimationFrame(() => { part.frame = null; show(part); });
                remember();
              };
              number.onblur = () => show(part);
            }
            byId(part.id + "-reset").onclick = () => { part.state = {}; show(part); remember(); };
          }
          for (const element of document.querySelectorAll("[data-live]")) element.hidden = false;
          addEventListener("hashchange", read);
          read();
        })();
        """#
}
