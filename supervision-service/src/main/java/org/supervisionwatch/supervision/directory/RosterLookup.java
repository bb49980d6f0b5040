package org.supervisionwatch.supervision.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.supervisionwatch.chassis.intake.FeedProgress;

/**
 * Looks up the organisation and the people that a request names. An event published a moment before may not have arrived yet: the lookup
 * waits up to {@code watch.unknown-person.wait}, without holding a connection, until they are found or the feed is complete through the
 * time of the request.
 */
@ApplicationScoped
public class RosterLookup {

    /** How often the directory is queried again while the feed is not complete. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final StaffDirectory directory;
    private final FeedProgress progress;
    private final Duration maxWait;

    RosterLookup(
            StaffDirectory directory,
            FeedProgress progress,
            @ConfigProperty(name = "watch.unknown-person.wait", defaultValue = "3S") Duration maxWait) {
        this.directory = directory;
        this.progress = progress;
        this.maxWait = maxWait;
    }

    /** @param askedAt when the request came */
    public LookupResult<DirectoryOrganisation> organisation(String code, Instant askedAt) {
        return await(OrganisationFeed.TOPIC, askedAt, () -> directory.organisation(code));
    }

    /** Finds all of these people, or reports why not. */
    public LookupResult<Map<String, DirectoryPerson>> people(
            UUID organisationId, Set<String> employeeNumbers, Instant askedAt) {
        return await(
                PersonFeed.TOPIC,
                askedAt,
                () -> Optional.of(directory.people(organisationId, employeeNumbers))
                        .filter(found -> found.size() == employeeNumbers.size()));
    }

    /**
     * Those who are known, after waiting for the others.
     *
     * @param complete whether the others are known not to exist: the feed is complete through the request
     */
    public record KnownPeople(Map<String, DirectoryPerson> people, boolean complete) {

        public Map<String, UUID> ids() {
            Map<String, UUID> ids = new HashMap<>();
            people.forEach((number, person) -> ids.put(number, person.id()));
            return ids;
        }
    }

    /** Finds those of these people who are known. */
    public KnownPeople known(UUID organisationId, Set<String> employeeNumbers, Instant askedAt) {
        return switch (people(organisationId, employeeNumbers, askedAt)) {
            case LookupResult.LookupFound<Map<String, DirectoryPerson>> found -> new KnownPeople(found.value(), true);
            case LookupResult.LookupAbsent<Map<String, DirectoryPerson>> _ ->
                new KnownPeople(directory.people(organisationId, employeeNumbers), true);
            case LookupResult.LookupNotYetKnown<Map<String, DirectoryPerson>> _ ->
                new KnownPeople(directory.people(organisationId, employeeNumbers), false);
        };
    }

    private <T> LookupResult<T> await(String topic, Instant askedAt, Supplier<Optional<T>> query) {
        Optional<T> immediate = query.get();
        if (immediate.isPresent()) {
            return new LookupResult.LookupFound<>(immediate.get());
        }
        long deadline = System.nanoTime() + maxWait.toNanos();
        while (true) {
            boolean complete = progress.awaitThrough(
                    topic, askedAt, POLL_INTERVAL); // asked before the query: then absence is proof
            Optional<T> found = query.get();
            if (found.isPresent()) {
                return new LookupResult.LookupFound<>(found.get());
            }
            if (complete) {
                return new LookupResult.LookupAbsent<>();
            }
            if (System.nanoTime() - deadline > 0) {
                return new LookupResult.LookupNotYetKnown<>();
            }
        }
    }
}
