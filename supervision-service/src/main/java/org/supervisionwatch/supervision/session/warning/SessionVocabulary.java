package org.supervisionwatch.supervision.session.warning;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The types of supervision and the flags that guidelines count: those of the contracts, and the types that only a pack of one's own counts,
 * which this service cannot see.
 */
@Singleton
public class SessionVocabulary {

    private static final String FILE = "/contracts/vocabulary/supervision.json";

    private final SortedSet<String> types;
    private final SortedSet<String> flags;

    private record PublishedVocabulary(List<String> types, List<String> flags) {}

    SessionVocabulary(@ConfigProperty(name = "watch.supervision.types") Optional<List<String>> ownTypes) {
        PublishedVocabulary published = published();
        this.types = new TreeSet<>(published.types);
        this.types.addAll(ownTypes.orElse(List.of()));
        this.flags = new TreeSet<>(published.flags);
    }

    private static PublishedVocabulary published() {
        try (InputStream file = SessionVocabulary.class.getResourceAsStream(FILE)) {
            return new JsonMapper().readValue(file, PublishedVocabulary.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public SortedSet<String> types() {
        return types;
    }

    /** The type that may be meant by one that is not known. */
    public Optional<String> typeLike(String slug) {
        return NearestWord.of(slug, types);
    }

    /** The flag that may be meant; empty for one that is known, and for one that resembles none: flags are an open list. */
    Optional<String> flagMeantBy(String slug) {
        return flags.contains(slug) ? Optional.empty() : NearestWord.of(slug, flags);
    }
}
