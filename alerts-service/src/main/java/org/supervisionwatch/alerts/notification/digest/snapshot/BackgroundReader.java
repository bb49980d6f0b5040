package org.supervisionwatch.alerts.notification.digest.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.SlotClash;
import org.supervisionwatch.alerts.episode.review.SlotClashReader;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.notification.digest.decision.EpisodeBackground;
import org.supervisionwatch.alerts.notification.digest.decision.EpisodeBackground.CancelledMeeting;
import org.supervisionwatch.alerts.notification.digest.wording.StandingDetails;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads what lies behind episodes: recent and coming sessions, and clashes. The caller's transaction must be one snapshot. */
@ApplicationScoped
class BackgroundReader {

    /** Cancelled longer ago than this, a session explains nothing; nor does one so far ahead. */
    private static final int CANCELLED_DAYS_BACK = 60;

    private static final int CANCELLED_DAYS_AHEAD = 14;

    private static final String SESSIONS = """
            select a.person_id, s.id, s.series_id, s.form, s.status, s.segment_types as types, s.happens_on as "on",
                   coalesce(p.name, s.supervisor_name) as supervisor,
                   exists (select from assignment_period x where x.person_id = p.id)
                   and not exists (select from assignment_period x
                                    where x.person_id = p.id and (x.to_on is null or x.to_on >= :today)) as supervisor_left
              from session s join attendance a on a.session_id = s.id
              left join person p on p.id = s.supervisor_person_id and p.organisation_id = s.organisation_id
             where s.organisation_id = :organisation and s.happens_on between :today::date - 92 and :today::date + 92
               and a.person_id = any (:people)
            """;

    private final Sql sql;
    private final SlotClashReader clashes;

    BackgroundReader(Sql sql, SlotClashReader clashes) {
        this.sql = sql;
        this.clashes = clashes;
    }

    private record NearSession(
            UUID id,
            @Nullable UUID seriesId,
            SessionFormat form,
            SessionStatus status,
            List<String> types,
            LocalDate on,
            @Nullable String supervisor,
            boolean supervisorLeft) {

        boolean isOf(Set<String> wanted) {
            return wanted.isEmpty() || types.stream().anyMatch(wanted::contains);
        }
    }

    /** What was read for many episodes. */
    record Backgrounds(Map<UUID, List<NearSession>> sessions, Map<UUID, List<SlotClash>> clashes, LocalDate today) {

        EpisodeBackground of(UUID person, StandingDetails details) {
            List<NearSession> counting = sessions.getOrDefault(person, List.of()).stream()
                    .filter(session -> session.isOf(details.types()))
                    .toList();
            return new EpisodeBackground(
                    cancelled(counting, details.lastSession()),
                    clashes.getOrDefault(person, List.of()).stream()
                            .filter(clash -> clash.explains(details.types()))
                            .findFirst()
                            .orElse(null),
                    lastSupervisor(counting),
                    details.flags().contains(StandingFlag.BOOKED_ON_DAY_OFF) ? nextBooked(counting) : null);
        }

        private @Nullable CancelledMeeting cancelled(List<NearSession> counting, @Nullable LocalDate last) {
            return counting.stream()
                    .filter(session -> session.status() == SessionStatus.CANCELLED
                            && (last == null || session.on().isAfter(last))
                            && session.on().isAfter(today.minusDays(CANCELLED_DAYS_BACK + 1L))
                            && !session.on().isAfter(today.plusDays(CANCELLED_DAYS_AHEAD)))
                    .max(Comparator.comparing(NearSession::on))
                    .map(session -> meeting(session, counting))
                    .orElse(null);
        }

        /** A series of which dates are left was not cancelled, only that date of it. */
        private @Nullable CancelledMeeting meeting(NearSession session, List<NearSession> counting) {
            UUID series = session.seriesId();
            boolean goesOn = series == null
                    || counting.stream()
                            .anyMatch(other -> series.equals(other.seriesId())
                                    && other.status() == SessionStatus.BOOKED
                                    && !other.on().isBefore(today));
            if (!goesOn) {
                return new CancelledMeeting(Objects.requireNonNull(series), null, session.supervisor());
            }
            return session.form() == SessionFormat.GROUP
                    ? new CancelledMeeting(session.id(), session.on(), session.supervisor())
                    : null;
        }

        private static @Nullable String lastSupervisor(List<NearSession> counting) {
            return counting.stream()
                    .filter(session -> session.supervisor() != null && !session.supervisorLeft())
                    .max(Comparator.comparing((NearSession session) ->
                                    session.status() == SessionStatus.HELD || session.status() == SessionStatus.BOOKED)
                            .thenComparing(NearSession::on))
                    .map(NearSession::supervisor)
                    .orElse(null);
        }

        private @Nullable LocalDate nextBooked(List<NearSession> counting) {
            return counting.stream()
                    .filter(session -> session.status() == SessionStatus.BOOKED)
                    .map(NearSession::on)
                    .filter(day -> !day.isBefore(today))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    Backgrounds of(UUID organisation, List<Episode> episodes, LocalDate today) {
        Set<UUID> people =
                episodes.stream().map(each -> each.subject().personId()).collect(Collectors.toSet());
        Set<UUID> clashing = episodes.stream()
                .filter(each -> each.open() && each.subject().kind() == EpisodeKind.SLOT_CLASH)
                .map(each -> each.subject().personId())
                .collect(Collectors.toSet());
        return new Backgrounds(
                sql.of(SESSIONS)
                        .with("organisation", organisation)
                        .with("people", people)
                        .with("today", today)
                        .grouped(UUID.class, NearSession.class),
                clashes.of(organisation, clashing, today),
                today);
    }
}
