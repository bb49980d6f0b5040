package org.supervisionwatch.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * What deploy/measure was asked for.
 *
 * @param rows the numbers of rows of the table; all if none was named
 */
record MeasureOptions(List<String> rows, boolean brief, int history) {

    /** @throws IllegalArgumentException if there is no such option, or its value is no number */
    static MeasureOptions parse(String... arguments) {
        List<String> rows = new ArrayList<>();
        boolean brief = false;
        int history = 1;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--short" -> brief = true;
                case "--history" -> {
                    if (++i == arguments.length) {
                        throw new IllegalArgumentException("--history needs a number: 1, 10 or 100");
                    }
                    history = Integer.parseInt(arguments[i]);
                }
                default -> rows.add(row(arguments[i]));
            }
        }
        return new MeasureOptions(rows.isEmpty() ? List.copyOf(MeasureMain.ROWS.keySet()) : rows, brief, history);
    }

    private static String row(String named) {
        if (!MeasureMain.ROWS.containsKey(named)) {
            throw new IllegalArgumentException(
                    "There is no row " + named + "; there are " + String.join(", ", MeasureMain.ROWS.keySet()));
        }
        return named;
    }
}
