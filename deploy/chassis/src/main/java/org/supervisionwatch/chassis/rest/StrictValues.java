package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.ValueKinds;

/** Deserialisers for text that a column can store, and for dates, months, times and ids in exactly one spelling. */
final class StrictValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-.{1,60}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    StrictValues() {
        super("strict-values");
        addDeserializer(String.class, new TextDeserializer());
        addKeyDeserializer(String.class, new TextKeyDeserializer());
        addDeserializer(LocalDate.class, new PatternDeserializer<>(LocalDate.class, DATE, LocalDate::parse));
        addDeserializer(YearMonth.class, new PatternDeserializer<>(YearMonth.class, MONTH, YearMonth::parse));
        addDeserializer(LocalTime.class, new PatternDeserializer<>(LocalTime.class, TIME, LocalTime::parse));
        addDeserializer(
                Instant.class,
                new PatternDeserializer<>(
                        Instant.class,
                        INSTANT,
                        text -> OffsetDateTime.parse(text).toInstant()));
        addDeserializer(UUID.class, new PatternDeserializer<>(UUID.class, UUID_TEXT, UUID::fromString));
    }

    private static final class TextDeserializer extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        TextDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw InvalidFormatException.from(parser, "must be text", null, String.class);
            }
            String text = parser.getText();
            @Nullable String fault = PostgresText.fault(text);
            if (fault != null) {
                throw InvalidFormatException.from(parser, fault, null, String.class);
            }
            return text;
        }
    }

    private static final class TextKeyDeserializer extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            @Nullable String fault = PostgresText.fault(key);
            if (fault != null) {
                throw InvalidFormatException.from(context.getParser(), fault, null, String.class);
            }
            return key;
        }
    }

    private static final class PatternDeserializer<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Pattern spelling;
        private final transient Function<String, T> read;

        PatternDeserializer(Class<T> type, Pattern spelling, Function<String, T> read) {
            super(type);
            this.spelling = spelling;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)
                    && spelling.matcher(parser.getText()).matches()) {
                try {
                    return read.apply(parser.getText());
                } catch (DateTimeException noSuchDay) {
                    // refused below: spelled correctly, but there is no such day or time
                }
            }
            throw InvalidFormatException.from(parser, "must be " + ValueKinds.of(handledType()), null, handledType());
        }
    }
}
