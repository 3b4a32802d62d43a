package io.vgdakit.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final Columns COLUMNS = Columns.of(4, 3);

    @Test
    void padsAllButTheLastCell() {
        assertThat(COLUMNS.line("a", "b", "c")).isEqualTo("a   b  c");
    }

    @Test
    void putsOneBlankBehindACellThatFillsItsColumn() {
        assertThat(COLUMNS.line("aaaa", "bbbbb", "c")).isEqualTo("aaaa bbbbb c");
    }

    @Test
    void putsOneBlankBetweenCellsBehindTheColumns() {
        assertThat(COLUMNS.line("a", "b", "c", "d", 5)).isEqualTo("a   b  c d 5");
    }

    @Test
    void makesAShorterLineOfFewerCells() {
        assertThat(COLUMNS.line("a")).isEqualTo("a   ");
        assertThat(COLUMNS.line()).isEmpty();
    }
}
