package org.supervisionwatch.local.sample;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clinical data for people whose requirements need them: memberships, caseloads and clinical hours. */
final class ClinicalSample {

    private static final int MONTHS = 12;
    private static final int[] CASELOADS = {4, 14};
    private static final double[] CLINICAL_FTE = {0.9, 0.8, 0.6, 0.4};

    /**
     * The body of a request, but for the number in its path.
     *
     * @param memberships of professional bodies
     * @param caseload open cases, or null if no requirement needs them
     * @param clinicalFte of clinical work, or null if no requirement needs it
     */
    record SampleProfile(
            @JsonIgnore String number,
            List<String> memberships,
            @Nullable Integer caseload,
            @Nullable Double clinicalFte) {}

    /**
     * The body of a request, but for what is in its path.
     *
     * @param clinicalMinutes null if no requirement needs them
     * @param shifts a date twice if there were two
     */
    record SampleMonth(
            @JsonIgnore String number,
            @JsonIgnore YearMonth month,
            @Nullable Integer clinicalMinutes,
            List<LocalDate> shifts) {}

    private ClinicalSample() {}

    static List<SampleProfile> profiles(List<Practitioner> people) {
        return IntStream.range(0, people.size())
                .mapToObj(index -> profile(people.get(index), index))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable SampleProfile profile(Practitioner person, int index) {
        return switch (person.profession()) {
            case CBT_THERAPIST ->
                new SampleProfile(
                        person.number(), List.of("babcp_accredited"), null, CLINICAL_FTE[index % CLINICAL_FTE.length]);
            case COUNSELLOR -> new SampleProfile(person.number(), List.of("bacp_accredited"), null, null);
            case TRAINEE_PWP ->
                new SampleProfile(person.number(), List.of(), CASELOADS[index % CASELOADS.length], null);
            case PWP, SENIOR_PWP, COACH -> null;
        };
    }

    static List<SampleMonth> months(List<Practitioner> people, LocalDate today) {
        return Stream.concat(clinicalMonths(people, today), people.stream().flatMap(ClinicalSample::monthsOfShifts))
                .toList();
    }

    private static Stream<SampleMonth> monthsOfShifts(Practitioner person) {
        return person.rota().shifts().stream().collect(Collectors.groupingBy(YearMonth::from)).entrySet().stream()
                .map(month -> new SampleMonth(person.number(), month.getKey(), null, month.getValue()));
    }

    /** The last twelve complete months of the counsellors: 14 to 16 hours a week. */
    private static Stream<SampleMonth> clinicalMonths(List<Practitioner> people, LocalDate today) {
        YearMonth current = YearMonth.from(today);
        return people.stream()
                .filter(person -> person.profession() == Profession.COUNSELLOR)
                .flatMap(person -> IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(current::minusMonths)
                        .map(month -> new SampleMonth(
                                person.number(), month, 3_600 + month.getMonthValue() % 4 * 150, List.of())));
    }
}
