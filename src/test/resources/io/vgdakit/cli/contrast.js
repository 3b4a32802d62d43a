/* The texts that are seen on a page, with the contrast to their ground as WCAG 2 counts it. */
(() => {
    const parts = colour => colour.match(/[\d.]+/g).map(Number);
    const luminance = colour => {
        const [red, green, blue] = parts(colour).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = element => {
        for (let at = element; at !== null; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if ((parts(colour)[3] ?? 1) > 0) {
                return colour;
            }
        }
        return "rgb(255, 255, 255)";
    };
    const texts = [...document.body.querySelectorAll("*")].filter(element => element.checkVisibility() && !element.closest("script, style, title")
        && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ""));
    return texts.map(element => {
        const style = getComputedStyle(element);
        const svg = element instanceof SVGElement;
        const halo = svg && style.stroke !== "none";
        const both = [svg ? style.fill : style.color, halo ? style.stroke : ground(element)];
        const [dark, light] = both.map(luminance).sort((a, b) => a - b);
        return {ratio: (light + 0.05) / (dark + 0.05), colours: both.join(" on "), text: element.textContent.slice(0, 60)};
    });
})()
