package org.supervisionwatch.houserules.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Markdown table whose columns line up in a terminal too. What is a number stands to the right. */
final class TextTable {

    /** What is longer hangs over. */
    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();

    private TextTable() {}

    static TextTable of(String... headings) {
        return new TextTable().row((Object[]) headings);
    }

    TextTable row(Object... cells) {
        rows.add(IntStream.range(0, cells.length)
                .mapToObj(i -> cells[i] instanceof Double d ? "%.1f".formatted(d) : String.valueOf(cells[i]))
                .toList());
        return this;
    }

    @Override
    public String toString() {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .map(width -> Math.min(width, WIDEST))
                .toList();
        List<String> lines =
                rows.stream().map(row -> line(row, widths)).collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, widths.stream().map("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> padded(row.get(i), widths.get(i)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String padded(String cell, int width) {
        String blanks = " ".repeat(Math.max(0, width - cell.length()));
        return cell.matches("[\\d.]+") ? blanks + cell : cell + blanks;
    }
}
