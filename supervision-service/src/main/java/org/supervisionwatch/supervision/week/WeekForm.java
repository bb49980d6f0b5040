package org.supervisionwatch.supervision.week;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was entered on the supervisor's page, as the browser sends it: {@code outcome.<key>}, {@code there.<key>} and so on, where the key
 * is a session's id or that of an added one.
 */
public record WeekForm(Map<String, List<String>> fields) {

    /** Nothing has been entered yet. */
    public static final WeekForm EMPTY = new WeekForm(Map.of());

    private static final int MAX_ADDED = 20;

    public WeekForm {
        fields = Map.copyOf(fields);
    }

    /** The button that was pressed. */
    enum SubmitButton {
        /** Save the marked sessions. */
        MARKED,
        /** Save all sessions; those that are not marked, as booked. */
        ALL,
        /** Add a card for a session that was not booked; nothing is saved. */
        ADD
    }

    SubmitButton button() {
        return switch (first("save")) {
            case "all" -> SubmitButton.ALL;
            case "add" -> SubmitButton.ADD;
            case null, default -> SubmitButton.MARKED;
        };
    }

    /** What to make an added session from; null unless that button was pressed. */
    @Nullable String toAdd() {
        return button() == SubmitButton.ADD ? first("add") : null;
    }

    /** The keys of the bookings on the page. */
    List<String> shown() {
        return fields.getOrDefault("shown", List.of()).stream().distinct().toList();
    }

    /** The keys of added sessions. */
    List<String> added() {
        return fields.getOrDefault("added", List.of()).stream()
                .distinct()
                .limit(MAX_ADDED)
                .toList();
    }

    /** The keys of the reported sessions that were confirmed or denied. */
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

    /** 0 for what is not a number: validation refuses it. */
    static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private @Nullable String first(String name) {
        String value = fields.getOrDefault(name, List.of("")).getFirst().strip();
        return value.isEmpty() ? null : value;
    }
}
