package org.supervisionwatch.staff.person.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.rest.CheckedRequest;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.staff.person.record.Assignment;
import org.supervisionwatch.staff.person.record.Assignment.AssignmentTeam;
import org.supervisionwatch.staff.person.record.Person.PersonDetails;
import org.supervisionwatch.staff.request.EmailAddress;
import org.supervisionwatch.staff.request.RequiredName;
import org.supervisionwatch.staff.request.ShortCode;

/**
 * The body of {@code PUT /organisations/{org}/people/{employeeNumber}}.
 *
 * @param lineManager an employee number, which need not be known here; stored, but not published and not used for supervision
 * @param replaces the employee number this person has had until now: they keep their id, so that everything that refers to it stays with them
 * @param sourceAsOf when the source had this state; a report older than the last one applied is ignored
 */
public record PersonRequest(
        @RequiredName String name,
        @EmailAddress @Nullable String email,

        @Size(max = 200, message = "must have at most {max} elements") @Nullable List<@NotNull @Valid AssignmentRequest> assignments,

        @ShortCode @Nullable String lineManager,

        @ShortCode @Nullable String replaces,

        @PastOrPresent(message = "must not be in the future") @Nullable Instant sourceAsOf)
        implements CheckedRequest {

    private static final Comparator<Assignment> ORDER =
            Comparator.comparing(Assignment::number).thenComparing(Assignment::from);

    public static PersonRequest of(PersonDetails stored) {
        List<AssignmentRequest> assignments =
                stored.assignments().stream().map(AssignmentRequest::of).toList();
        return new PersonRequest(stored.name(), stored.email(), assignments, stored.lineManager(), null, null);
    }

    /** The number that a body says is replaced, before it is bound to what is stored; null if it says none that could be one. */
    public static @Nullable String replaced(RequestBody body) {
        String told = body.tree().path("replaces").textValue();
        return told != null && told.matches(ShortCode.FORM) ? told : null;
    }

    /** The database refuses overlaps too; this check says which periods are concerned. */
    @Override
    public Faults check() {
        Faults faults = new Faults();
        for (int i = 0; i < given().size(); i++) {
            for (int j = 0; j < given().size(); j++) {
                AssignmentRequest one = given().get(i);
                AssignmentRequest other = given().get(j);
                if (i != j && one != null && other != null && one.overlaps(other)) {
                    faults.add(
                            "/assignments/" + i,
                            "overlaps /assignments/" + j + ": periods of one assignment must not overlap",
                            "/assignments/" + i + "/from",
                            "/assignments/" + i + "/to",
                            "/assignments/" + j + "/from",
                            "/assignments/" + j + "/to");
                }
            }
        }
        return faults;
    }

    /**
     * The fault of posts that have begun and are in the list no more, whether they go on or are history: a list that is cut short is no
     * word of an end. A post may be corrected: its days, and its number if the first day stays.
     */
    public Faults leftOut(PersonDetails stored, LocalDate today) {
        List<AssignmentRequest> told = given().stream().filter(Objects::nonNull).toList();
        List<AssignmentRequest> held =
                stored.assignments().stream().map(AssignmentRequest::of).toList();
        List<AssignmentRequest> corrections = new ArrayList<>(told.stream()
                .filter(each -> held.stream().noneMatch(each::overlaps))
                .toList());
        List<String> missing = held.stream()
                .filter(post -> !post.from().isAfter(today) && told.stream().noneMatch(post::overlaps))
                .filter(post -> !takeFirst(corrections, post::isCorrectedBy))
                .map(post -> post.assignmentNumber() + " (from " + post.from() + ")")
                .toList();
        return missing.isEmpty()
                ? new Faults()
                : new Faults()
                        .add(
                                "/assignments",
                                "leaves out what has begun: " + String.join(", ", missing)
                                        + ". To end a post, give its last day (to)",
                                named());
    }

    private static boolean takeFirst(List<AssignmentRequest> posts, Predicate<AssignmentRequest> wanted) {
        Optional<AssignmentRequest> first = posts.stream().filter(wanted).findFirst();
        first.ifPresent(posts::remove);
        return first.isPresent();
    }

    /** The pointers to all that says which post is which. */
    private String[] named() {
        return IntStream.range(0, given().size())
                .mapToObj(i -> "/assignments/" + i)
                .flatMap(post -> Stream.of(post, post + "/assignmentNumber", post + "/from", post + "/to"))
                .toArray(String[]::new);
    }

    /** The team codes in the request. */
    public Set<String> teamCodes() {
        return given().stream()
                .filter(Objects::nonNull)
                .map(AssignmentRequest::team)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The faults of assignments to none of these teams, by code. */
    public Faults unknownTeams(Map<String, AssignmentTeam> teams) {
        Faults faults = new Faults();
        for (int i = 0; i < given().size(); i++) {
            AssignmentRequest each = given().get(i);
            if (each != null && each.team() != null && !teams.containsKey(each.team())) {
                faults.add(
                        "/assignments/" + i + "/team",
                        "must be a current or former team code of this organisation; create the team first");
            }
        }
        return faults;
    }

    /** @param teams by their codes, of all that are named */
    public PersonDetails details(Map<String, AssignmentTeam> teams) {
        List<Assignment> sorted = given().stream()
                .map(each -> each.assignment(teams))
                .sorted(ORDER)
                .toList();
        return new PersonDetails(name.strip(), email, lineManager, sorted);
    }

    private List<AssignmentRequest> given() {
        return Objects.requireNonNullElse(assignments, List.of());
    }
}
