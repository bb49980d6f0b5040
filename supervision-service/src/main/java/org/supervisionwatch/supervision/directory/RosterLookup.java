package org.supervisionwatch.supervision.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.sql.JointWork;

/**
 * Looks up the organisation and the people that a request names. An event published a moment before may not have arrived yet: the lookup
 * waits up to {@code watch.unknown-person.wait}, without holding a connection, until they are found or the feed is complete through the
 * time of the request.
 */
@ApplicationScoped
public class RosterLookup {

    /** How often the directory is queried again while the feed is not complete. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private static final int TOGETHER = 64;

    private final StaffDirectory directory;
    private final JointWork<String, Optional<DirectoryOrganisation>> organisations =
            new JointWork<>(TOGETHER, _ -> List.of(), this::organisations);
    private final JointWork<AskedPeople, Map<String, DirectoryPerson>> people =
            new JointWork<>(TOGETHER, _ -> List.of(), this::people);
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

    /**
     * What was found, after waiting for the rest.
     *
     * @param complete whether nothing else can be found: all was, or the feed is complete through the request
     */
    public record LookupAnswer<T>(T found, boolean complete) {}

    private record AskedPeople(UUID organisationId, Set<String> employeeNumbers) {}

    private List<Optional<DirectoryOrganisation>> organisations(List<String> codes) {
        Map<String, Optional<DirectoryOrganisation>> found =
                codes.stream().distinct().collect(Collectors.toMap(Function.identity(), directory::organisation));
        return codes.stream().map(found::get).toList();
    }

    private List<Map<String, DirectoryPerson>> people(List<AskedPeople> asked) {
        Map<UUID, Set<String>> numbers = new HashMap<>();
        asked.forEach(each -> numbers.computeIfAbsent(each.organisationId, _ -> new TreeSet<>())
                .addAll(each.employeeNumbers));
        Map<UUID, Map<String, DirectoryPerson>> found = new HashMap<>();
        numbers.forEach((organisation, all) -> found.put(organisation, directory.people(organisation, all)));
        return asked.stream()
                .map(each -> {
                    Map<String, DirectoryPerson> known =
                            new HashMap<>(found.getOrDefault(each.organisationId, Map.of()));
                    known.keySet().retainAll(each.employeeNumbers);
                    return known;
                })
                .toList();
    }

    /** @param askedAt when the request came */
    public LookupAnswer<Optional<DirectoryOrganisation>> organisation(String code, Instant askedAt) {
        return await(OrganisationFeed.TOPIC, askedAt, () -> organisations.of(code), Optional::isPresent);
    }

    /** Those of these people who are known, by employee number. */
    public LookupAnswer<Map<String, DirectoryPerson>> people(
            UUID organisationId, Set<String> employeeNumbers, Instant askedAt) {
        return await(
                PersonFeed.TOPIC,
                askedAt,
                () -> knownNow(organisationId, employeeNumbers),
                found -> found.size() == employeeNumbers.size());
    }

    /** Those of these people who are known already, by employee number. */
    public Map<String, DirectoryPerson> knownNow(UUID organisationId, Set<String> employeeNumbers) {
        return people.of(new AskedPeople(organisationId, employeeNumbers));
    }

    private <T> LookupAnswer<T> await(String topic, Instant askedAt, Supplier<T> query, Predicate<T> isAll) {
        T found = query.get();
        boolean complete = false;
        long deadline = System.nanoTime() + maxWait.toNanos();
        while (!isAll.test(found) && !complete && System.nanoTime() - deadline <= 0) {
            complete = progress.awaitThrough(
                    topic, askedAt, POLL_INTERVAL); // asked before the query: then absence is proof
            found = query.get();
        }
        return new LookupAnswer<>(found, complete || isAll.test(found));
    }
}
