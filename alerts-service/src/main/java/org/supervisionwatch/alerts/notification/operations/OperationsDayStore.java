package org.supervisionwatch.alerts.notification.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.freshness.FeedWatch;
import org.supervisionwatch.alerts.notification.delivery.queue.MailState;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads the facts of an organisation's daily report, and stores through when reports have been sent. Its callers own the transaction. */
@ApplicationScoped
public class OperationsDayStore {

    private static final String ORGANISATIONS = """
            select o.id, o.zone, o.mail_at, w.through_at
              from organisation o left join daily_word w on w.organisation_id = o.id order by o.id
            """;
    /** The first part is a run that is due and not even planned. Of earlier runs only those not composed yet: each report lists them until they are. */
    private static final String RUNS = """
            select '00000000-0000-0000-0000-000000000000'::uuid as id, s.next_at as planned_at, null as composed_at, null as state,
                   0 as mails, '{}'::text[] as refused
              from mail_schedule s where s.organisation_id = :organisation and s.next_at <= :through
            union all
            select r.id, r.planned_at, r.composed_at, m.state, count(m.id)::integer as mails,
                   coalesce(array_agg(m.recipient order by m.recipient) filter (where m.state = 'failed'), '{}') as refused
              from run r left join mail m on m.run_id = r.id
             where r.organisation_id = :organisation and (r.planned_at > :from or r.composed_at is null) and r.planned_at <= :through
             group by r.id, m.state order by planned_at, id
            """;

    private static final String PEOPLE = """
            select coalesce(w.reason, '') as reason, count(*)::integer as people,
                   (count(*) filter (where w.reason is null and exists
                       (select from standing s where s.person_id = w.person_id and s.state = 'UNKNOWN')))::integer as unknown
              from person_watch w where w.organisation_id = :organisation group by w.reason
            """;
    private static final String CLAIM = """
            insert into daily_word as w (organisation_id, through_at) values (:organisation, :through)
            on conflict (organisation_id) do update set through_at = excluded.through_at
             where w.through_at < excluded.through_at
            """;

    private final Sql sql;
    private final FeedProgress progress;

    OperationsDayStore(Sql sql, FeedProgress progress) {
        this.sql = sql;
        this.progress = progress;
    }

    /** @param throughAt An organisation that has a daily report. @param throughAt through when reports have been sent; null if none was */
    public record ReportedOrganisation(
            UUID id,
            ZoneId zone,
            LocalTime mailAt,
            @Nullable Instant throughAt) {}

    public List<ReportedOrganisation> organisations() {
        return sql.of(ORGANISATIONS).list(ReportedOrganisation.class);
    }

    /** Claims the report through an instant. @return false if another replica was quicker */
    public boolean claim(ReportedOrganisation organisation, Instant through) {
        return sql.of(CLAIM)
                        .with("organisation", organisation.id())
                        .with("through", through)
                        .run()
                == 1;
    }

    /** @param from runs planned after this instant and up to {@code through} are included even if they are completed */
    public OperationsDay day(ReportedOrganisation organisation, Instant from, Instant through, Instant now) {
        return new OperationsDay(
                organisation.zone(),
                from,
                through,
                runs(organisation.id(), from, through),
                people(organisation.id()),
                FeedWatch.TOPICS.stream().map(topic -> feed(topic, now)).toList(),
                (int) count("refused_address"),
                count("parked_event"));
    }

    private OperationsDay.PeopleCount people(UUID organisationId) {
        record ReasonCount(String reason, int people, int unknown) {}
        List<ReasonCount> counts =
                sql.of(PEOPLE).with("organisation", organisationId).list(ReasonCount.class);
        return new OperationsDay.PeopleCount(
                counts.stream().mapToInt(ReasonCount::people).sum(),
                counts.stream().mapToInt(ReasonCount::unknown).sum(),
                counts.stream()
                        .filter(count -> !count.reason().isEmpty())
                        .collect(Collectors.toMap(ReasonCount::reason, ReasonCount::people)));
    }

    /** A run with its mails in one state. @param state null without mails */
    private record RunMails(
            Instant plannedAt,
            @Nullable Instant composedAt,
            @Nullable MailState state,
            int mails,
            List<String> refused) {}

    private List<OperationsDay.RunDone> runs(UUID organisationId, Instant from, Instant through) {
        return sql
                .of(RUNS)
                .with("organisation", organisationId)
                .with("from", from)
                .with("through", through)
                .grouped(UUID.class, RunMails.class)
                .values()
                .stream()
                .map(OperationsDayStore::done)
                .toList();
    }

    private static OperationsDay.RunDone done(List<RunMails> states) {
        Map<MailState, Integer> mails = new EnumMap<>(MailState.class);
        List<String> refused = new ArrayList<>();
        for (RunMails each : states) {
            if (each.state() != null) {
                mails.put(each.state(), each.mails());
            }
            refused.addAll(each.refused());
        }
        return new OperationsDay.RunDone(
                states.getFirst().plannedAt(), states.getFirst().composedAt(), mails, refused);
    }

    private OperationsDay.FeedNow feed(String topic, Instant now) {
        Instant through = progress.completeThrough(topic);
        Duration age = through.isAfter(now) ? Duration.ZERO : Duration.between(through, now);
        return new OperationsDay.FeedNow(topic, through.equals(FeedProgress.NEVER) ? null : age);
    }

    private long count(String table) {
        return sql.of("select count(*) from " + table).only(Long.class);
    }
}
