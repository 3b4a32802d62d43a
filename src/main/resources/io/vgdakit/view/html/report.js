"use strict";
/* Shows single PPs of a map: those under the mouse or, by keys, around the cursor. The page says everything without it, in tables. */
(() => {
    /** PPs shown side by side, from near to far. */
    const LEVELS = [5, 25, 125, 625];
    /** Widths of a cell, in a picture of 1000, from which it carries its number, and more. */
    const NUMBERED = 30;
    const DESCRIBED = 100;
    const SVG = "http://www.w3.org/2000/svg";
    const KEYS = "Arrow keys: next PP. Page Up, Page Down: next change. Home, End. + and -: zoom. Enter: hold against the mouse. Escape: back to the whole disk.";

    const draw = (parent, tag, attributes, text) => {
        const element = document.createElementNS(SVG, tag);
        Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
        element.textContent = text === undefined ? "" : text;
        return parent.appendChild(element);
    };

    const add = (parent, tag, className, text) => {
        const element = document.createElement(tag);
        element.className = className;
        element.textContent = text;
        return parent.appendChild(element);
    };

    class PpMap {
        constructor(box) {
            this.name = box.dataset.name;
            [this.start, this.sectors, this.pps, this.end] = ["start", "sectors", "pps", "end"].map(name => Number(box.dataset[name]));
            this.runs = box.dataset.runs.split(",").filter(Boolean).map(run => {
                const [first, last, minor, lp, step, copy, stale] = run.split(" ").map(Number);
                return {first, last, minor, lp, step, copy, stale};
            });
            this.legend = box.closest(".vg").querySelector(".legend");
            this.picture = box.querySelector("svg");
            this.marks = [...this.picture.querySelectorAll("a[data-psn]")].map(mark => ({psn: Number(mark.dataset.psn), text: mark.getAttribute("aria-label")}));
            this.cursor = draw(this.picture, "rect", {class: "cursor", y: 13, height: 40, width: 0, visibility: "hidden"});
            this.zoomed = add(box, "div", "zoomed", "");
            this.zoomed.tabIndex = 0;
            this.text = add(this.zoomed, "span", "single-text", "");
            this.single = draw(add(this.zoomed, "div", "wide", ""), "svg", {class: "picture", viewBox: "0 0 1000 50", "aria-hidden": "true"});
            this.zoomButton("+", "Fewer PPs, larger", -1);
            this.zoomButton("−", "More PPs, smaller", 1);
            this.hint = add(this.zoomed, "span", "hint", "");
            this.pp = 1;
            this.level = 1;
            this.set({role: "slider", "aria-label": "PP of " + this.name, "aria-valuemin": 1, "aria-valuemax": Math.max(1, this.pps)});
            this.leave();
            this.picture.addEventListener("mousemove", event => this.held || this.point(event));
            this.picture.addEventListener("click", event => {
                this.point(event);
                this.hold(true);
            });
            this.single.addEventListener("click", event => {
                const {first, count, cell} = this.around();
                this.show(first + Math.min(count - 1, Math.floor(this.across(this.single, event) * 1000 / cell)));
                this.hold(true);
            });
            this.zoomed.addEventListener("focus", () => this.show(this.pp));
            this.zoomed.addEventListener("keydown", event => this.key(event));
        }

        set(attributes) {
            Object.entries(attributes).forEach(([name, value]) => this.zoomed.setAttribute(name, value));
        }

        /** For the mouse; keys do the same, so that no more than one stop of the Tab key is needed for a map. */
        zoomButton(sign, title, step) {
            const button = add(this.zoomed, "button", "zoom", sign);
            Object.assign(button, {type: "button", title, tabIndex: -1});
            button.addEventListener("click", () => this.zoom(step));
        }

        across(picture, event) {
            const frame = picture.getBoundingClientRect();
            return (event.clientX - frame.left) / frame.width;
        }

        /** Says what lies under the mouse. */
        point(event) {
            const psn = Math.floor(this.across(this.picture, event) * this.end);
            const pp = Math.floor((psn - this.start) / this.sectors) + 1;
            if (pp >= 1 && pp <= this.pps) {
                this.show(pp);
            } else {
                this.cursor.setAttribute("visibility", "hidden");
                this.say("PSN " + psn + ": " + (pp < 1 ? "before PP 1, see the metadata below" : "behind the last PP"));
            }
        }

        key(event) {
            if (event.ctrlKey || event.altKey || event.metaKey) {
                return;
            }
            const actions = {
                ArrowLeft: () => this.show(this.pp - 1), ArrowDown: () => this.show(this.pp - 1),
                ArrowRight: () => this.show(this.pp + 1), ArrowUp: () => this.show(this.pp + 1),
                Home: () => this.show(1), End: () => this.show(this.pps),
                PageDown: () => this.show(this.change(1)), PageUp: () => this.show(this.change(-1)),
                "+": () => this.zoom(-1), "=": () => this.zoom(-1), "-": () => this.zoom(1),
                Enter: () => this.hold(!this.held), Escape: () => this.leave()
            };
            if (event.key in actions) {
                event.preventDefault();
                actions[event.key]();
            }
        }

        /** The PP at which something else begins, forwards or backwards. */
        change(direction) {
            const starts = this.runs.flatMap(run => [run.first, run.last + 1]);
            return direction > 0 ? starts.reduce((nearest, pp) => pp > this.pp && pp < nearest ? pp : nearest, this.pps)
                : starts.reduce((nearest, pp) => pp < this.pp && pp > nearest ? pp : nearest, 1);
        }

        run(pp) {
            let low = 0;
            let high = this.runs.length - 1;
            while (low <= high) {
                const middle = (low + high) >> 1;
                const run = this.runs[middle];
                if (pp < run.first) {
                    high = middle - 1;
                } else if (pp > run.last) {
                    low = middle + 1;
                } else {
                    return run;
                }
            }
            return null;
        }

        lv(minor) {
            return this.legend.querySelector('[data-minor="' + minor + '"]');
        }

        lp(run, pp) {
            return run.lp + (pp - run.first) * run.step;
        }

        describe(pp) {
            const run = this.run(pp);
            const psn = this.start + (pp - 1) * this.sectors;
            const use = run === null ? "free" : this.lv(run.minor).textContent.trim() + ", LP " + this.lp(run, pp) + ", copy " + run.copy + (run.stale ? ", stale" : "");
            const found = this.marks.filter(mark => mark.psn >= psn && mark.psn < psn + this.sectors).map(mark => "; " + mark.text);
            return "PP " + pp + ": " + use + "; PSN " + psn + ", byte " + BigInt(psn) * 512n + found.join("");
        }

        say(text) {
            this.text.textContent = text;
        }

        hold(held) {
            this.held = held;
            this.zoomed.classList.toggle("held-pp", held);
        }

        /** Back to the whole disk. */
        leave() {
            this.hold(false);
            this.zoomed.classList.remove("near");
            this.cursor.setAttribute("visibility", "hidden");
            this.hint.textContent = "";
            this.say("Single PPs: move over the map, click to hold one, or go here with the Tab key and use the arrow keys.");
            this.set({"aria-valuenow": this.pp, "aria-valuetext": "the whole disk"});
        }

        show(wanted) {
            if (this.pps < 1) {
                return;
            }
            this.pp = Math.max(1, Math.min(this.pps, wanted));
            const text = this.describe(this.pp);
            this.say(text);
            this.hint.textContent = KEYS;
            this.set({"aria-valuenow": this.pp, "aria-valuetext": text});
            const x = (this.start + (this.pp - 1) * this.sectors) / this.end * 1000;
            const width = Math.max(3, this.sectors / this.end * 1000);
            Object.entries({x: Math.min(x, 1000 - width), width, visibility: "visible"}).forEach(([name, value]) => this.cursor.setAttribute(name, value));
            this.zoomed.classList.add("near");
            this.cells();
        }

        zoom(step) {
            this.level = Math.max(0, Math.min(LEVELS.length - 1, this.level + step));
            this.show(this.pp);
        }

        around() {
            const count = Math.min(this.pps, LEVELS[this.level]);
            const first = Math.max(1, Math.min(this.pps - count + 1, this.pp - (count >> 1)));
            return {first, count, cell: 1000 / Math.max(count, LEVELS[0])};
        }

        /** The PPs around the cursor, one cell each. */
        cells() {
            const {first, count, cell} = this.around();
            const gap = Math.min(1, cell / 10);
            this.single.replaceChildren();
            for (let pp = first; pp < first + count; pp++) {
                const run = this.run(pp);
                const shape = {x: (pp - first) * cell + gap, y: 2, width: cell - 2 * gap, height: 46};
                draw(this.single, "rect", run === null ? {class: "free", ...shape}
                    : {class: cell < 8 ? "used fine" : "used", fill: "url(#lv" + this.lv(run.minor).dataset.fill + ")", ...shape});
                if (run !== null && run.stale) {
                    draw(this.single, "rect", {class: "stale", fill: "url(#stale)", ...shape});
                }
                if (cell >= NUMBERED) {
                    this.label((pp - first + .5) * cell, cell, ["PP " + pp, run === null ? "free" : this.lv(run.minor).textContent.trim(),
                        run === null ? "" : "LP " + this.lp(run, pp) + ", copy " + run.copy + (run.stale ? ", stale" : "")]);
                }
            }
            draw(this.single, "rect", {class: "cursor", x: (this.pp - first) * cell, y: 1, width: Math.max(3, cell), height: 48});
        }

        label(x, cell, lines) {
            if (cell < DESCRIBED) {
                draw(this.single, "text", {class: "label", "text-anchor": "middle", x, y: 29}, lines[0].slice(3));
                return;
            }
            const room = Math.floor(cell / 7);
            lines.forEach((line, index) => draw(this.single, "text", {class: "label", "text-anchor": "middle", x, y: 15 + index * 14},
                line.length > room ? line.slice(0, room - 1) + "…" : line));
        }
    }

    const tables = document.querySelectorAll("details");
    const nav = document.querySelector("nav");
    if (nav !== null && tables.length > 0) {
        const button = add(nav, "button", "", "Open all tables (to print them too)");
        button.type = "button";
        button.addEventListener("click", () => tables.forEach(table => { table.open = true; }));
    }
    document.querySelectorAll(".pps").forEach(box => new PpMap(box));
})();
