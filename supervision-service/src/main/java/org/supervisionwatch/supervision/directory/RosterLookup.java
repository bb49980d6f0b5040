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
 * Looks for those whom a request names. Somebody who was entered in the roster a moment before may not have arrived here: it waits, for a
 * little while and without holding a connection, until she is here or the feed is complete through the question.
 */
@ApplicationScoped
public class RosterLookup {

    /** How often it looks again while the feed is not complete. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final StaffDirectory directory;
    private final FeedProgress progress;
    private final Duration patience;

    RosterLookup(
            StaffDirectory directory,
            FeedProgress progress,
            @ConfigProperty(name = "watch.unknown-person.wait", defaultValue = "3S") Duration patience) {
        this.directory = directory;
        this.progress = progress;
        this.patience = patience;
    }

    /** @param askedAt when the request came */
    public LookupResult<DirectoryOrganisation> organisation(String code, Instant askedAt) {
        return await(OrganisationFeed.TOPIC, askedAt, () -> directory.organisation(code));
    }

    /** All of them, or as far as the feed goes not. */
    public LookupResult<Map<String, DirectoryPerson>> people(
            UUID organisationId, Set<String> employeeNumbers, Instant askedAt) {
        return await(
                PersonFeed.TOPIC,
                askedAt,
                () -> Optional.of(directory.people(organisationId, employeeNumbers))
                        .filter(found -> found.size() == employeeNumbers.size()));
    }

    /**
     * Those who are known, after it has waited for the others.
     *
     * @param complete whether the others are unknown for certain: the roster has told everything
     */
    public record KnownPeople(Map<String, DirectoryPerson> people, boolean complete) {

        public Map<String, UUID> ids() {
            Map<String, UUID> ids = new HashMap<>();
            people.forEach((number, person) -> ids.put(number, person.id()));
            return ids;
        }
    }

    /** As many of them as there are. */
    public KnownPeople known(UUID organisationId, Set<String> employeeNumbers, Instant askedAt) {
        return switch (people(organisationId, employeeNumbers, askedAt)) {
            case LookupResult.LookupFound<Map<String, DirectoryPerson>> there -> new KnownPeople(there.thing(), true);
            case LookupResult.LookupAbsent<Map<String, DirectoryPerson>> nowhere ->
                new KnownPeople(directory.people(organisationId, employeeNumbers), true);
            case LookupResult.LookupNotYetKnown<Map<String, DirectoryPerson>> notYet ->
                new KnownPeople(directory.people(organisationId, employeeNumbers), false);
        };
    }

    private <T> LookupResult<T> await(String topic, Instant askedAt, Supplier<Optional<T>> look) {
        Optional<T> atOnce = look.get();
        if (atOnce.isPresent()) {
            return new LookupResult.LookupFound<>(atOnce.get());
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean complete = progress.awaitThrough(topic, askedAt, GLANCE); // before it looks: then absence is proof
            Optional<T> found = look.get();
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
