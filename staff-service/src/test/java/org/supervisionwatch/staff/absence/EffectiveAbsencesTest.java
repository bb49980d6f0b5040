package org.supervisionwatch.staff.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.WorkingDays;

class EffectiveAbsencesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final List<String> KINDS =
            List.of("annual_leave", "strike", "sickness", "carers_leave", "maternity", "secondment", "jury_service");

    private static final List<BigDecimal> HOURS =
            List.of(new BigDecimal("2.50"), new BigDecimal("3.75"), new BigDecimal("7.50"));
    private static final Person FULL_TIME =
            RosteredPerson.of("37.5", new WorkingDays(FIRST, RosteredPerson.WEEKDAYS, null));

    @Test
    void sicknessDuringLeaveCountsAsSicknessAndTheLeaveAroundItStays() {
        assertThat(effective(away("annual_leave", 1, 14), away("sickness", 4, 5)))
                .containsExactly(
                        effective(AbsenceClass.PLANNED, 1, 3),
                        effective(AbsenceClass.UNPLANNED, 4, 5),
                        effective(AbsenceClass.PLANNED, 6, 14));
    }

    @Test
    void adjoiningAbsencesOfOneClassAreOne() {
        assertThat(effective(away("sickness", 1, 3), away("carers_leave", 4, 6), away("annual_leave", 7, 8)))
                .containsExactly(effective(AbsenceClass.UNPLANNED, 1, 6), effective(AbsenceClass.PLANNED, 7, 8));
    }

    @Test
    void anOpenEndedLongAbsenceCoversWhatIsReportedWithinIt() {
        Absence maternity = new Absence("m", "maternity", FIRST, null, false, null);

        assertThat(effective(away("annual_leave", 10, 20), maternity, away("sickness", 5, 6)))
                .containsExactly(new EffectiveAbsence(AbsenceClass.LONG, FIRST, null));
    }

    /** Compares day by day with a simpler calculation of the expected class. The seed is the number of the repetition. */
    @RepeatedTest(500)
    void effectiveAbsencesNeverOverlapCoverTheSameDaysAndFollowThePrecedence(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Absence> reported = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            reported.add(any(random, i));
        }

        List<EffectiveAbsence> effective = EffectiveAbsences.of(reported, FULL_TIME);

        for (int day = -2; day < 80; day++) {
            LocalDate on = FIRST.plusDays(day);
            List<AbsenceClass> expected = expectedOn(on, reported);
            List<AbsenceClass> found = effective.stream()
                    .filter(absence -> covers(absence.from(), absence.to(), on))
                    .map(EffectiveAbsence::absenceClass)
                    .toList();
            assertThat(found).as("%s: %s of %s", on, effective, reported).isEqualTo(expected);
        }
        assertThat(adjoiningOfOneClass(effective)).isEmpty();
    }

    private static List<AbsenceClass> expectedOn(LocalDate on, List<Absence> reported) {
        return reported.stream()
                .filter(absence -> covers(absence.from(), absence.to(), on))
                .filter(absence -> !absence.isOfPartOfADay() || absence.to() != null && makeUp(on, reported))
                .map(absence -> AbsenceKinds.classOf(absence.kind()))
                .sorted()
                .limit(1)
                .toList();
    }

    /** Of seven and a half hours. */
    private static boolean makeUp(LocalDate day, List<Absence> reported) {
        int parts = 0;
        double hours = 0;
        for (Absence absence : reported) {
            if (absence.isOfPartOfADay() && absence.to() != null && covers(absence.from(), absence.to(), day)) {
                parts++;
                hours += absence.hours() == null ? 0 : absence.hours().doubleValue();
            }
        }
        return hours == 0 ? parts > 1 : hours >= 7.5;
    }

    private static List<EffectiveAbsence> effective(Absence... reported) {
        return EffectiveAbsences.of(List.of(reported), FULL_TIME);
    }

    private static List<EffectiveAbsence> adjoiningOfOneClass(List<EffectiveAbsence> all) {
        List<EffectiveAbsence> found = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            LocalDate end = all.get(i - 1).to();
            if (end != null
                    && end.plusDays(1).equals(all.get(i).from())
                    && all.get(i - 1).absenceClass() == all.get(i).absenceClass()) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    private static Absence any(Random random, int id) {
        LocalDate from = FIRST.plusDays(random.nextInt(40));
        LocalDate to = random.nextInt(8) == 0 ? null : from.plusDays(random.nextInt(15));
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Absence("A-" + id, kind, from, to, true, null);
            case 2 -> new Absence("A-" + id, kind, from, from, false, HOURS.get(random.nextInt(HOURS.size())));
            default -> new Absence("A-" + id, kind, from, to, false, null);
        };
    }

    private static boolean covers(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private static Absence away(String kind, int from, int to) {
        return new Absence(kind + from, kind, LocalDate.of(2026, 3, from), LocalDate.of(2026, 3, to), false, null);
    }

    private static EffectiveAbsence effective(AbsenceClass absenceClass, int from, int to) {
        return new EffectiveAbsence(absenceClass, LocalDate.of(2026, 3, from), LocalDate.of(2026, 3, to));
    }
}
