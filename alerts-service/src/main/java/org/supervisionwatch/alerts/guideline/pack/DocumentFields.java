package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object of a document strictly. Each problem is added to the faults with its JSON pointer, and reading
 * continues, so that all faults are reported together. A missing or invalid value is replaced by a harmless placeholder, because
 * a document with faults is refused in any case.
 */
public final class DocumentFields {

    /** Dates outside this range are taken for typing errors. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final JsonNode object;
    private final String pointer;
    private final DocumentFaults faults;

    private DocumentFields(JsonNode object, String pointer, DocumentFaults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** @param known the only keys the object may have */
    public static DocumentFields of(JsonNode node, String pointer, DocumentFaults faults, Set<String> known) {
        if (!node.isObject()) {
            faults.add(pointer, "must be an object");
            return nothing(pointer);
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                faults.add(pointer + "/" + escaped(key), "unknown key; known are: " + list(known));
            }
        });
        return new DocumentFields(node, pointer, faults);
    }

    /** Whether the key is present, possibly null. */
    public boolean mentions(String key) {
        return object.has(key);
    }

    /** Whether the key is present and not null. */
    public boolean has(String key) {
        return object.hasNonNull(key);
    }

    /** @param path a key, or a key with the rest of a JSON pointer */
    public void fault(String path, String message) {
        faults.add(pointer + "/" + path, message);
    }

    public void require(String key) {
        if (!has(key)) {
            fault(key, "is required");
        }
    }

    /** The node under the key; a {@code MissingNode} if it is absent. */
    public JsonNode raw(String key) {
        return object.path(key);
    }

    public String at(String key) {
        return pointer + "/" + escaped(key);
    }

    public @Nullable String text(String key) {
        if (!has(key)) {
            return null;
        }
        if (!raw(key).isTextual() || raw(key).textValue().isBlank()) {
            fault(key, "must be text; in YAML, put quotes around it");
            return null;
        }
        return raw(key).textValue();
    }

    public String requiredText(String key) {
        require(key);
        String text = text(key);
        return text == null ? "" : text;
    }

    /** A whole number of at least {@code min}. */
    public @Nullable Integer whole(String key, int min) {
        return has(key) ? BoundedNumbers.whole(raw(key), at(key), min, faults) : null;
    }

    public int wholeOr(String key, int min, int otherwise) {
        Integer whole = whole(key, min);
        return whole == null ? otherwise : whole;
    }

    /** A whole number in a list, by its index. */
    @Nullable Integer wholeAt(String key, int index, int min) {
        return BoundedNumbers.whole(raw(key).path(index), at(key) + "/" + index, min, faults);
    }

    /** A share of full time. */
    public @Nullable BigDecimal share(String key) {
        return has(key) ? BoundedNumbers.share(raw(key), at(key), faults) : null;
    }

    /** A number above 0. */
    public @Nullable BigDecimal positive(String key) {
        return has(key) ? BoundedNumbers.positive(raw(key), at(key), faults) : null;
    }

    public @Nullable Boolean yesOrNo(String key) {
        if (!has(key)) {
            return null;
        }
        if (!raw(key).isBoolean()) {
            fault(key, "must be true or false");
            return null;
        }
        return raw(key).booleanValue();
    }

    public @Nullable LocalDate date(String key) {
        return has(key) ? date(raw(key), at(key)) : null;
    }

    public LocalDate requiredDate(String key) {
        require(key);
        LocalDate date = date(key);
        return date == null ? FIRST : date;
    }

    public List<LocalDate> dates(String key) {
        return each(key, this::date);
    }

    private @Nullable LocalDate date(JsonNode node, String where) {
        try {
            LocalDate date = LocalDate.parse(node.isTextual() ? node.textValue() : "");
            if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                faults.add(where, "must be a date between %s and %s".formatted(FIRST, LAST));
                return null;
            }
            return date;
        } catch (DateTimeParseException e) {
            faults.add(where, "must be a date such as 2026-04-05");
            return null;
        }
    }

    public List<String> texts(String key) {
        return each(key, (node, where) -> {
            if (!node.isTextual() || node.textValue().isBlank()) {
                faults.add(where, "must be text");
                return null;
            }
            return node.textValue();
        });
    }

    /** A value of an enum, written as its name in lower case. */
    public <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
        return has(key) ? word(raw(key), at(key), type) : null;
    }

    public <E extends Enum<E>> E wordOr(String key, Class<E> type, E otherwise) {
        E word = word(key, type);
        return word == null ? otherwise : word;
    }

    public <E extends Enum<E>> E requiredWord(String key, Class<E> type) {
        require(key);
        return wordOr(key, type, type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> List<E> words(String key, Class<E> type) {
        return each(key, (node, where) -> word(node, where, type));
    }

    private <E extends Enum<E>> @Nullable E word(JsonNode node, String where, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (node.isTextual() && wordFor(value).equals(node.textValue())) {
                return value;
            }
        }
        faults.add(where, "must be one of: " + list(Arrays.asList(type.getEnumConstants())));
        return null;
    }

    /** The object under the key; an empty one if it is absent. */
    public DocumentFields object(String key, Set<String> known) {
        return has(key) ? of(raw(key), at(key), faults, known) : nothing(at(key));
    }

    /** An absent object has no faults of its own. */
    private static DocumentFields nothing(String pointer) {
        return new DocumentFields(JsonNodeFactory.instance.objectNode(), pointer, new DocumentFaults());
    }

    public List<DocumentFields> objects(String key, Set<String> known) {
        return each(key, (node, where) -> of(node, where, faults, known));
    }

    private <T> List<T> each(String key, BiFunction<JsonNode, String, @Nullable T> read) {
        List<T> values = new ArrayList<>();
        if (!has(key)) {
            return values;
        }
        if (!raw(key).isArray()) {
            fault(key, "must be a list");
            return values;
        }
        for (int i = 0; i < raw(key).size(); i++) {
            T value = read.apply(raw(key).get(i), at(key) + "/" + i);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    static String wordFor(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static String list(Iterable<?> words) {
        Set<String> sorted = new TreeSet<>();
        words.forEach(word -> sorted.add(word.toString().toLowerCase(Locale.ROOT)));
        return String.join(", ", sorted);
    }
}
