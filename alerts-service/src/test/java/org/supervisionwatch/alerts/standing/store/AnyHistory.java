package org.supervisionwatch.alerts.standing.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.chassis.sql.Column;

/**
 * Rows of random people with up to twelve years of sessions, under any of the shipped guidelines. Some have left and come back, some have two
 * posts, some were away.
 */
final class AnyHistory {

    private static final int YEARS = 12;

    final List<PersonRow> people = new ArrayList<>();
    final List<PeriodRow> periods = new ArrayList<>();
    final List<TermRow> terms = new ArrayList<>();
    final List<PatternRow> patterns = new ArrayList<>();
    final List<AbsenceRow> absences = new ArrayList<>();
    final List<ProfileRow> profiles = new ArrayList<>();
    final List<AttendanceRow> attendances = new ArrayList<>();

    private final UUID organisation;
    private final LocalDate today;
    private final Random random;

    AnyHistory(UUID organisation, LocalDate today, long seed) {
        this.organisation = organisation;
        this.today = today;
        this.random = new Random(seed);
    }

    record PersonRow(UUID id, UUID organisationId, String employeeNumber, String name, boolean patternAssumed) {}

    record PeriodRow(
            UUID personId,
            int ordinal,
            UUID assignmentId,
            String number,
            @Nullable String role,
            UUID teamId,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    record TermRow(UUID personId, UUID assignmentId, LocalDate fromOn, BigDecimal hours, BigDecimal fullTimeHours) {}

    record PatternRow(UUID personId, LocalDate fromOn, List<Integer> days) {}

    record AbsenceRow(UUID personId, @Column("class") String absenceClass, LocalDate fromOn, LocalDate toOn) {}

    record ProfileRow(
            UUID personId,
            List<String> memberships,
            @Nullable LocalDate qualifiedOn,
            int caseload) {}

    record AttendanceRow(
            UUID sessionId,
            UUID personId,
            UUID organisationId,
            String form,
            String mode,
            LocalDate happensOn,
            List<String> segmentTypes,
            List<Integer> segmentMinutes,
            int size,
            String status,
            @Nullable LocalDate recordedOn,
            @Nullable LocalDate bookedOn,
            @Nullable LocalDate cancelledOn,
            boolean attended,
            List<String> flags,
            @Nullable String intervention) {}

    List<UUID> ids() {
        return people.stream().map(PersonRow::id).toList();
    }

    void addPerson(PackCatalogue catalogue) {
        Pack pack = pick(catalogue.all());
        List<String> roles = pack.appliesTo().roles().stream().sorted().toList();
        UUID id = new UUID(random.nextLong(), random.nextLong());
        UUID post = new UUID(random.nextLong(), random.nextLong());
        LocalDate start = daysAgo(YEARS * 365);
        people.add(new PersonRow(id, organisation, "E" + people.size(), "Person " + people.size(), false));
        addPosts(id, post, roles.isEmpty() ? "keeper" : pick(roles), start);
        addAbsences(id);
        patterns.add(new PatternRow(id, start, pick(List.of(List.of(1, 2, 3, 4, 5), List.of(2, 3)))));
        profiles.add(new ProfileRow(id, List.copyOf(pack.appliesTo().memberships()), daysAgo(900), random.nextInt(20)));
        boolean newcomer = random.nextInt(3) == 0;
        LocalDate lately = newcomer || random.nextBoolean() ? today.plusDays(60) : daysAgo(YEARS * 365);
        int sessions = random.nextInt(newcomer ? 8 : 160);
        for (int i = 0; i < sessions; i++) {
            attendances.add(attendance(id, pack, lately.minusDays(daysBack(newcomer))));
        }
    }

    private void addPosts(UUID id, UUID post, String role, LocalDate start) {
        boolean returned = random.nextInt(3) == 0;
        LocalDate back = daysAgo(400);
        LocalDate end = returned ? back.minusDays(1 + random.nextInt(300)) : null;
        boolean first = end == null || end.isAfter(start);
        if (first) {
            addPost(new PeriodRow(id, 0, post, "A1", role, organisation, start, end));
        }
        if (returned || random.nextInt(4) == 0) {
            addPost(new PeriodRow(id, 1, new UUID(random.nextLong(), 0), "A2", role, organisation, back, null));
        }
    }

    private void addPost(PeriodRow period) {
        periods.add(period);
        BigDecimal hours = new BigDecimal(pick(List.of("37.5", "15", "0")));
        terms.add(
                new TermRow(period.personId(), period.assignmentId(), period.fromOn(), hours, new BigDecimal("37.5")));
    }

    /** In order, and not overlapping. */
    private void addAbsences(UUID id) {
        LocalDate from = today.minusDays(random.nextInt(900));
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate to = from.plusDays(random.nextInt(pick(List.of(3, 20, 200))));
            absences.add(new AbsenceRow(id, pick(List.of("planned", "unplanned", "long")), from, to));
            from = to.plusDays(1 + random.nextInt(60));
        }
    }

    /** More of them lately than long ago. */
    private long daysBack(boolean newcomer) {
        return (long) ((newcomer ? 120 : YEARS * 365) * Math.pow(random.nextDouble(), 2));
    }

    private AttendanceRow attendance(UUID person, Pack pack, LocalDate date) {
        SessionStatus status = date.isAfter(today) || random.nextInt(8) == 0
                ? pick(List.of(SessionStatus.BOOKED, SessionStatus.CANCELLED))
                : pick(List.of(SessionStatus.HELD, SessionStatus.HELD, SessionStatus.HELD, SessionStatus.MISSED));
        boolean settled = status == SessionStatus.HELD || status == SessionStatus.MISSED;
        return new AttendanceRow(
                new UUID(random.nextLong(), random.nextLong()),
                person,
                random.nextInt(40) == 0 ? new UUID(0, 0) : organisation,
                pick(List.of("individual", "individual", "group")),
                pick(List.of("video", "phone")),
                date,
                List.of(pick(types(pack))),
                List.of(20 + random.nextInt(80)),
                1 + random.nextInt(6),
                status.name().toLowerCase(Locale.ROOT),
                settled ? date.plusDays(random.nextInt(20) == 0 ? random.nextInt(3_000) : 0) : null,
                random.nextBoolean() ? date.minusDays(random.nextInt(20)) : null,
                status == SessionStatus.CANCELLED ? date.minusDays(random.nextInt(5)) : null,
                random.nextInt(10) > 0,
                random.nextInt(3) == 0 ? List.of(pick(flags(pack))) : List.of(),
                random.nextBoolean() ? "i" + random.nextInt(3) : null);
    }

    private static List<String> types(Pack pack) {
        return Stream.concat(Stream.of("another"), counted(pack).flatMap(each -> each.counts().types().stream()))
                .sorted()
                .toList();
    }

    private static List<String> flags(Pack pack) {
        return Stream.concat(Stream.of("another"), counted(pack).flatMap(each -> each.counts().flags().stream()))
                .sorted()
                .toList();
    }

    private static Stream<Requirement> counted(Pack pack) {
        return pack.requirements().stream();
    }

    private LocalDate daysAgo(int atMost) {
        return today.minusDays(1 + random.nextInt(atMost));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
