package org.supervisionwatch.supervision.week;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was entered on the page, as the browser sends it: {@code outcome.<key>}, {@code there.<key>} and so on, where the key is a
 * session's id or that of an added one.
 */
public final class WeekForm {

    /** The page as it is when nothing has been entered yet. */
    public static final WeekForm EMPTY = new WeekForm(Map.of());

    private static final int MOST_ADDED = 20;

    private final Map<String, List<String>> fields;

    public WeekForm(Map<String, List<String>> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** What the button says that was pressed. */
    enum SubmitButton {
        /** Save what is marked. */
        MARKED,
        /** Save everything, what is not marked as booked. */
        ALL,
        /** Show a card for a session that was not booked; nothing is saved. */
        ADD
    }

    SubmitButton button() {
        return switch (first("save")) {
            case "all" -> SubmitButton.ALL;
            case "add" -> SubmitButton.ADD;
            case null, default -> SubmitButton.MARKED;
        };
    }

    /** Of whom or what a session is to be added. */
    @Nullable String toAdd() {
        return button() == SubmitButton.ADD ? first("add") : null;
    }

    /** The keys of the bookings that were on the page. */
    List<String> shown() {
        return fields.getOrDefault("shown", List.of()).stream().distinct().toList();
    }

    /** The keys of the sessions that have been added. */
    List<String> added() {
        return fields.getOrDefault("added", List.of()).stream()
                .distinct()
                .limit(MOST_ADDED)
                .toList();
    }

    /** The keys of the asserted sessions about which she has said something. */
    List<String> confirmed() {
        return fields.keySet().stream()
                .filter(name -> name.startsWith("confirm."))
                .map(name -> name.substring("confirm.".length()))
                .filter(key -> text("confirm", key) != null)
                .sorted()
                .toList();
    }

    boolean wasShown(String key) {
        return shown().contains(key) || added().contains(key);
    }

    /** Null if nothing was entered. */
    @Nullable String text(String field, String key) {
        return first(field + "." + key);
    }

    boolean ticked(String field, String key, String value) {
        return fields.getOrDefault(field + "." + key, List.of()).contains(value);
    }

    private @Nullable String first(String name) {
        String value = fields.getOrDefault(name, List.of("")).getFirst().strip();
        return value.isEmpty() ? null : value;
    }
}
