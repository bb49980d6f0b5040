package org.supervisionwatch.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * What deploy/measure was asked for.
 *
 * @param rows the numbers of rows of the table; all if none was named
 * @param history how many times as many sessions each person has
 * @param replicas how many of alerts-service there are
 */
record MeasureOptions(List<String> rows, boolean brief, int history, int replicas) {

    /** @throws IllegalArgumentException if there is no such option, or its value is no number */
    static MeasureOptions parse(String... arguments) {
        List<String> rows = new ArrayList<>();
        boolean brief = false;
        int history = 1;
        int replicas = 1;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--short" -> brief = true;
                case "--history" -> history = number(arguments, ++i);
                case "--replicas" -> replicas = number(arguments, ++i);
                default -> rows.add(row(arguments[i]));
            }
        }
        return new MeasureOptions(
                rows.isEmpty() ? List.copyOf(MeasureMain.ROWS.keySet()) : rows, brief, history, replicas);
    }

    private static int number(String[] arguments, int at) {
        if (at == arguments.length || !arguments[at].matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a number");
        }
        return Integer.parseInt(arguments[at]);
    }

    private static String row(String named) {
        if (!MeasureMain.ROWS.containsKey(named)) {
            throw new IllegalArgumentException(
                    "There is no row " + named + "; there are " + String.join(", ", MeasureMain.ROWS.keySet()));
        }
        return named;
    }
}
