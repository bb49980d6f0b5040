package org.supervisionwatch.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.EpisodeBook.Case;
import org.supervisionwatch.alerts.alert.EpisodeStore.Moment;
import org.supervisionwatch.alerts.facts.Facts;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.guideline.BusinessDays;
import org.supervisionwatch.alerts.guideline.State;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.shelf.Packs;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Opens and closes what there is to arrange: rebook a cancelled session, move a series, speak with somebody who missed two. */
@ApplicationScoped
class Arrangements {

    /** Only those of whom something was cancelled or missed lately, or who are booked on a day to come. */
    private static final String STANDINGS = """
            select s.person_id, s.assignment_id, s.pack, s.requirement, s.pack_version, s.team_id, s.state, s.anchor_on, s.due_on
              from standing s
             where s.organisation_id = ? and s.team_id is not null and s.window_from_on is null
               and s.state not in ('NOT_APPLICABLE', 'EXEMPT', 'UNKNOWN', 'PAUSED')
               and (exists (select from attendance a join session x on x.id = a.session_id
                             where a.person_id = s.person_id
                               and ((x.status <> 'held' and x.happens_on > ?::date - 60)
                                    or (a.attended is not true and x.status = 'held' and x.happens_on > ?::date - 60)))
                    or exists (select from episode e where e.person_id = s.person_id and e.closed_at is null
                                  and e.kind in ('rebook', 'slot_clash', 'missed_again')))
            """;

    private static final Set<Kind> KINDS = EnumSet.of(Kind.REBOOK, Kind.SLOT_CLASH, Kind.MISSED_AGAIN);

    private final Sql sql;
    private final Facts facts;
    private final Packs packs;
    private final EpisodeBook book;

    Arrangements(Sql sql, Facts facts, Packs packs, EpisodeBook book) {
        this.sql = sql;
        this.facts = facts;
        this.packs = packs;
        this.book = book;
    }

    private record Stands(Subject subject, UUID teamId, Position position) {}

    /** @param open every open episode of the organisation */
    void review(UUID organisationId, List<Episode> open, Moment now) {
        List<Stands> standings = sql.list(STANDINGS, Arrangements::read, organisationId, now.on(), now.on());
        Map<UUID, PersonFacts> known = facts.load(
                standings.stream().map(each -> each.subject().personId()).collect(Collectors.toSet()));
        Map<Subject, Episode> opened = new HashMap<>();
        open.stream()
                .filter(each -> KINDS.contains(each.subject().kind()))
                .forEach(each -> opened.put(each.subject(), each));
        for (Stands one : standings) {
            PersonFacts hers = known.get(one.subject().personId());
            if (hers != null) {
                Case about = new Case(organisationId, one.teamId(), one.subject(), one.position(), now);
                enter(about, wanted(about, hers), opened);
            }
        }
        // what is left belongs to nobody who is asked any more
        opened.values().forEach(episode -> book.close(episode, Cause.NOT_APPLICABLE, now));
    }

    private void enter(Case about, Set<Kind> wanted, Map<Subject, Episode> opened) {
        for (Kind kind : KINDS) {
            Subject subject = about.subject().as(kind);
            Optional<Episode> there = Optional.ofNullable(opened.remove(subject));
            if (wanted.contains(kind) && there.isEmpty()) {
                Case notice = new Case(about.organisationId(), about.teamId(), subject, about.position(), about.now());
                book.notice(notice, audience(kind), kind.code());
            } else if (!wanted.contains(kind)) {
                there.ifPresent(episode -> book.close(episode, Cause.ARRANGED, about.now()));
            }
        }
    }

    private Set<Kind> wanted(Case about, PersonFacts hers) {
        Optional<Pack> pack = packs.current()
                .byVersion(
                        about.organisationId(),
                        about.subject().pack(),
                        about.position().packVersion());
        return pack.flatMap(it -> it.requirement(about.subject().requirement()))
                .map(requirement -> new ToArrange(
                                requirement.counts(),
                                Level.of(about.position().state())
                                        .map(Level::late)
                                        .orElse(false),
                                hers.sessions(),
                                hers::worksOn,
                                day -> hers.awayOn(day).isPresent(),
                                new BusinessDays(pack.get().holidays()))
                        .on(about.now().on()))
                .orElse(Set.of());
    }

    private static Audience audience(Kind kind) {
        return kind == Kind.MISSED_AGAIN ? Audience.CLINICAL_LEAD : Audience.TEAM_LEAD;
    }

    private static Stands read(Row row) throws SQLException {
        @Nullable LocalDate due = row.dateOrNull("due_on");
        return new Stands(
                Subject.lapse(
                        row.uuid("person_id"),
                        row.uuidOrNull("assignment_id"),
                        row.text("pack"),
                        row.text("requirement"),
                        null),
                row.uuid("team_id"),
                new Position(
                        State.valueOf(row.text("state")),
                        row.text("pack_version"),
                        row.dateOrNull("anchor_on"),
                        null,
                        new Position.Turns(null, due, null, null, List.of()),
                        false));
    }
}
