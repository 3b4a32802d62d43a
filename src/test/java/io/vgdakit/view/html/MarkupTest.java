package io.vgdakit.view.html;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void nestsElements() {
        var out = new StringBuilder();
        new Markup(out).start("p", "class", "a").text("x ").element("code", "y").end().empty("meta", "charset", "utf-8");
        assertThat(out).hasToString("<p class=\"a\">x <code>y</code></p>\n<meta charset=\"utf-8\"/>\n");
    }

    @Test
    void escapesTextAndAttributes() {
        var out = new StringBuilder();
        new Markup(out).element("p", "</script><b>&'", "title", "\" onclick='x'>");
        assertThat(out).hasToString("<p title=\"&quot; onclick=&#39;x&#39;&gt;\">&lt;/script&gt;&lt;b&gt;&amp;&#39;</p>\n");
    }

    @Test
    void spellsOutWhatActsWithoutBeingSeen() {
        assertThat(Markup.escaped("a\u0000b\u001b[1m\u202egpj.exe\u2028\ud800\u200b")).isEqualTo("a\\u0000b\\u001b[1m\\u202egpj.exe\\u2028\\ud800\\u200b");
    }

    @Property
    void noTextEndsWhereItStands(@ForAll String text) {
        assertThat(Markup.escaped(text)).doesNotContain("<", ">", "\"", "'", "\u0000").doesNotContainPattern("&(?!amp;|lt;|gt;|quot;|#39;)");
    }
}
