"use strict";
/* Shows single PPs of a map: those around the mouse or, by the arrow keys, around the cursor. The page says everything without it, in tables. */
(() => {
    const AROUND = 12;
    const SVG = "http://www.w3.org/2000/svg";

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
            this.data = box.dataset;
            this.pps = Number(this.data.pps);
            this.runs = this.data.runs.split(",").filter(Boolean).map(run => {
                const [first, last, minor, lp, step, copy, stale] = run.split(" ").map(Number);
                return {first, last, minor, lp, step, copy, stale};
            });
            this.legend = box.closest(".vg").querySelector(".legend");
            this.picture = box.querySelector("svg");
            this.cursor = draw(this.picture, "rect", {class: "cursor", y: 13, height: 40, width: 0, visibility: "hidden"});
            this.zoomed = add(box, "div", "zoomed", "");
            this.zoomed.tabIndex = 0;
            this.set({role: "slider", "aria-label": "PP of " + this.data.name, "aria-valuemin": 1, "aria-valuemax": this.pps, "aria-valuenow": 1});
            this.single = draw(this.zoomed, "svg", {class: "picture", viewBox: "0 0 1000 44", "aria-hidden": "true"});
            this.single.style.display = "none";
            this.text = add(this.zoomed, "span", "single-text", "Single PPs: move over the map, or use the arrow keys here, Page Up and Page Down (next change), Home, End.");
            this.pp = 1;
            this.picture.addEventListener("mousemove", event => this.show(this.ppAt(event)));
            this.picture.addEventListener("click", event => this.show(this.ppAt(event)));
            this.zoomed.addEventListener("focus", () => this.show(this.pp));
            this.zoomed.addEventListener("keydown", event => this.key(event));
        }

        set(attributes) {
            Object.entries(attributes).forEach(([name, value]) => this.zoomed.setAttribute(name, value));
        }

        ppAt(event) {
            const frame = this.picture.getBoundingClientRect();
            const psn = (event.clientX - frame.left) / frame.width * Number(this.data.end);
            return Math.floor((psn - Number(this.data.start)) / Number(this.data.sectors)) + 1;
        }

        key(event) {
            const to = {
                ArrowLeft: this.pp - 1, ArrowDown: this.pp - 1, ArrowRight: this.pp + 1, ArrowUp: this.pp + 1,
                Home: 1, End: this.pps, PageDown: this.change(1), PageUp: this.change(-1)
            }[event.key];
            if (to !== undefined) {
                event.preventDefault();
                this.show(to);
            }
        }

        /** The PP at which something else begins, forwards or backwards. */
        change(direction) {
            const starts = this.runs.flatMap(run => [run.first, run.last + 1]);
            return direction > 0 ? Math.min(...starts.filter(pp => pp > this.pp), this.pps) : Math.max(...starts.filter(pp => pp < this.pp), 1);
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

        describe(pp) {
            const run = this.run(pp);
            const psn = BigInt(this.data.start) + BigInt(pp - 1) * BigInt(this.data.sectors);
            const use = run === null ? "free" : this.lv(run.minor).textContent.trim() + ", LP " + (run.lp + (pp - run.first) * run.step) + ", copy " + run.copy
                + (run.stale ? ", stale" : "");
            return "PP " + pp + ": " + use + "; PSN " + psn + ", byte " + psn * 512n;
        }

        show(wanted) {
            if (this.pps < 1) {
                return;
            }
            this.pp = Math.max(1, Math.min(this.pps, wanted));
            const text = this.describe(this.pp);
            this.text.textContent = text;
            this.set({"aria-valuenow": this.pp, "aria-valuetext": text});
            const end = Number(this.data.end);
            const x = (Number(this.data.start) + (this.pp - 1) * Number(this.data.sectors)) / end * 1000;
            const width = Math.max(3, Number(this.data.sectors) / end * 1000);
            this.cursor.setAttribute("x", String(Math.min(x, 1000 - width)));
            this.cursor.setAttribute("width", String(width));
            this.cursor.setAttribute("visibility", "visible");
            this.zoom();
        }

        /** The PPs around the cursor, one cell each. */
        zoom() {
            const count = Math.min(this.pps, 2 * AROUND + 1);
            const first = Math.max(1, Math.min(this.pps - count + 1, this.pp - AROUND));
            const cell = 1000 / Math.max(count, 8);
            this.single.replaceChildren();
            this.single.style.display = "";
            for (let pp = first; pp < first + count; pp++) {
                const run = this.run(pp);
                const shape = {x: (pp - first) * cell + 1, y: 2, width: cell - 2, height: 40};
                draw(this.single, "rect", run === null ? {class: "free", ...shape}
                    : {class: "used", fill: "url(#lv" + this.lv(run.minor).dataset.fill + ")", ...shape});
                if (run !== null && run.stale) {
                    draw(this.single, "rect", {class: "stale", fill: "url(#stale)", ...shape});
                }
                if (pp === this.pp) {
                    draw(this.single, "rect", {class: "cursor", ...shape});
                }
                draw(this.single, "text", {class: "label", "text-anchor": "middle", x: (pp - first + .5) * cell, y: 26}, String(pp));
            }
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
