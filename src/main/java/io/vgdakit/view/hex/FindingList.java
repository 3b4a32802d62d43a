package io.vgdakit.view.hex;

import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.view.CheckView;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The findings of {@code check} are listed; there is at least one.
 *
 * @param index of the one the list is at
 */
record FindingList(int index) implements Mode {

    @Override
    public ViewState press(ViewState state, Key key) {
        int page = state.layout().bodyRows();
        return switch (key.name()) {
            case UP -> at(state, index - 1);
            case DOWN -> at(state, index + 1);
            case PAGE_UP -> at(state, index - page);
            case PAGE_DOWN -> at(state, index + page);
            case HOME -> at(state, 0);
            case END -> at(state, Integer.MAX_VALUE);
            case ENTER -> state.with(new Browse()).follow(state.disk().findings().get(index));
            case ESCAPE -> state.with(new Browse());
            case CHARACTER -> key.character() == 'f' || key.character() == 'q' ? state.with(new Browse()) : state;
            default -> state;
        };
    }

    private static ViewState at(ViewState state, int index) {
        return state.with(new FindingList(Math.max(0, Math.min(state.disk().findings().size() - 1, index))));
    }

    @Override
    public Body body(ViewState state) {
        List<Finding> findings = state.disk().findings();
        int rows = state.layout().bodyRows();
        int top = index / rows * rows;
        List<StyledLine> lines = IntStream.range(top, Math.min(findings.size(), top + rows))
                .mapToObj(i -> line(findings.get(i), i == index, state.layout().columns())).toList();
        Finding at = findings.get(index);
        return new Body(lines, List.of(CheckView.where(at), CheckView.why(at),
                "finding " + (index + 1) + " of " + findings.size() + "; Enter goes there, Escape back"), index - top, 0);
    }

    private static StyledLine line(Finding finding, boolean selected, int columns) {
        StyledLine line = StyledLine.of(CheckView.where(finding)).fit(columns);
        if (finding.severity() == Severity.ERROR) {
            line.mark(0, columns, Mark.ALERT);
        }
        return selected ? line.mark(0, columns, Mark.SELECTED) : line;
    }
}
