package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.EnumNames;
import org.supervisionwatch.chassis.problem.ValueKinds;

/**
 * Deserialisers for text that a column can store, for numbers and codes that are written as such, and for dates, months, times and ids in
 * exactly one spelling. What they refuse is noted by {@link FaultCollection} or thrown.
 */
final class StrictValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-.{1,60}");

    StrictValues() {
        super("strict-values");
        addDeserializer(String.class, new TextReader());
        addKeyDeserializer(String.class, new TextKeyReader());
        add(Integer.class, parser -> parser.hasToken(JsonToken.VALUE_NUMBER_INT) ? whole(parser) : null);
        add(BigDecimal.class, parser -> parser.currentToken().isNumeric() ? parser.getDecimalValue() : null);
        add(Boolean.class, parser -> parser.currentToken().isBoolean() ? parser.getBooleanValue() : null);
        add(LocalDate.class, spelled(DATE, LocalDate::parse));
        add(YearMonth.class, spelled(MONTH, YearMonth::parse));
        add(LocalTime.class, spelled(TIME, LocalTime::parse));
        add(Instant.class, spelled(INSTANT, text -> OffsetDateTime.parse(text).toInstant()));
        add(UUID.class, parser -> parser.hasToken(JsonToken.VALUE_STRING) ? uuid(parser.getText()) : null);
        setDeserializerModifier(new EnumsByName());
    }

    /** Reads the current token; null if it is not of the type. */
    @FunctionalInterface
    private interface TokenReader<T> {
        @Nullable T read(JsonParser parser) throws IOException;
    }

    private <T> void add(Class<T> type, TokenReader<T> read) {
        addDeserializer(type, new ValueReader<>(type, read));
    }

    private static @Nullable Integer whole(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : null;
    }

    private static <T> TokenReader<T> spelled(Pattern spelling, Function<String, T> parse) {
        return parser -> {
            if (!parser.hasToken(JsonToken.VALUE_STRING)
                    || !spelling.matcher(parser.getText()).matches()) {
                return null;
            }
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException noSuchDay) {
                return null; // spelled correctly, but there is no such day or time
            }
        };
    }

    /** Without a pattern, as every event has several. */
    private static @Nullable UUID uuid(String text) {
        try {
            UUID read = UUID.fromString(text);
            return read.toString().equalsIgnoreCase(text) ? read : null; // the parser is lenient
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static final class ValueReader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient TokenReader<T> read;

        ValueReader(Class<?> type, TokenReader<T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            @Nullable T value = read.read(parser);
            if (value == null) {
                FaultCollection.refuse(context, parser, "must be " + ValueKinds.of(handledType()), handledType());
            }
            return value;
        }
    }

    private static final class TextReader extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        TextReader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            @Nullable String fault =
                    parser.hasToken(JsonToken.VALUE_STRING) ? PostgresText.fault(parser.getText()) : "must be text";
            if (fault != null) {
                FaultCollection.refuse(context, parser, fault, String.class);
                return null;
            }
            return parser.getText();
        }
    }

    private static final class TextKeyReader extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            @Nullable String fault = PostgresText.fault(key);
            if (fault != null) {
                FaultCollection.refuse(context, context.getParser(), fault, String.class);
            }
            return key;
        }
    }

    private static final class EnumsByName extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
            Map<String, Object> named = Arrays.stream(type.getRawClass().getEnumConstants())
                    .collect(Collectors.toMap(constant -> EnumNames.of((Enum<?>) constant), Function.identity()));
            return new ValueReader<>(
                    type.getRawClass(),
                    parser -> parser.hasToken(JsonToken.VALUE_STRING) ? named.get(parser.getText()) : null);
        }
    }
}
