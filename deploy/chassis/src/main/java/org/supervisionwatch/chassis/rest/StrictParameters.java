package org.supervisionwatch.chassis.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.EnumNames;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.problem.ValueKinds;

/**
 * Converts path and query parameters, which must have exactly one spelling. An unreadable path parameter is answered by 404, an unreadable
 * query or header parameter by 422.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            UUID.class, StrictParameters::uuid,
            LocalDate.class, LocalDate::parse,
            YearMonth.class, YearMonth::parse,
            Instant.class, text -> OffsetDateTime.parse(text).toInstant());

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        return reader == null
                ? null
                : new StrictConverter<>((Function<String, T>) reader, type, NamedParameter.of(annotations));
    }

    /** A constant by its JSON name or its own name. */
    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> EnumNames.of((Enum<?>) constant).equals(text)
                        || ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("abbreviated");
        }
        return id;
    }

    /** @param inPath whether it is a path parameter */
    private record NamedParameter(String name, boolean inPath) {

        static NamedParameter of(Annotation[] annotations) {
            for (Annotation annotation : annotations) {
                NamedParameter named = switch (annotation) {
                    case QueryParam query -> new NamedParameter(query.value(), false);
                    case RestQuery query -> new NamedParameter(query.value(), false);
                    case HeaderParam header -> new NamedParameter(header.value(), false);
                    case PathParam path -> new NamedParameter(path.value(), true);
                    case RestPath path -> new NamedParameter(path.value(), true);
                    default -> null;
                };
                if (named != null) {
                    return named;
                }
            }
            return new NamedParameter("the value", true);
        }
    }

    private record StrictConverter<T>(Function<String, T> reader, Class<T> type, NamedParameter named)
            implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                String fault = "must be " + ValueKinds.of(type);
                throw new ProblemException(
                        named.inPath()
                                ? Problem.notFound("In the path, " + named.name() + " " + fault + ".")
                                : Problem.invalid(named.name(), fault));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
