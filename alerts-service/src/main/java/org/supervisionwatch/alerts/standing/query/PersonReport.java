package org.supervisionwatch.alerts.standing.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.freshness.DataGapView;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.standing.explanation.StandingView;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** One person's standings with their working. */
@ApplicationScoped
public class PersonReport {

    private final Sql sql;
    private final CatalogueCache packs;
    private final ObjectMapper json;

    PersonReport(Sql sql, CatalogueCache packs, ObjectMapper json) {
        this.sql = sql;
        this.packs = packs;
        this.json = json;
    }

    /**
     * @param patternAssumed her working days are a guess: Monday to Friday
     * @param inPost whether she is in post today, as far as is known
     * @param grey why it is not known where she stands: then every state is {@code UNKNOWN} and {@code lastKnown} what it was
     * @param notWatched why nobody watches over her; null if somebody does, or if she is not in post
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonView(
            String employeeNumber,
            String name,
            boolean patternAssumed,
            boolean inPost,
            @Nullable String notWatched,
            List<DataGapView> grey,
            List<PersonStandingView> standings) {

        /** As it is to be shown for these reasons; the same if there are none. */
        public PersonView grey(List<DataGapView> reasons) {
            List<PersonStandingView> shown = reasons.isEmpty()
                    ? standings
                    : standings.stream().map(PersonStandingView::unknown).toList();
            return new PersonView(employeeNumber, name, patternAssumed, inPost, notWatched, reasons, shown);
        }
    }

    /**
     * @param packStatus a draft until a clinical lead has signed the pack off
     * @param evaluatedOn the day on which it was worked out; it has held since, and will until {@code nextChange} if nothing new is told
     * @param standing as POST /evaluations gives it, with the working
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonStandingView(
            @Nullable String assignmentNumber,
            @Nullable String team,
            String pack,
            String packVersion,
            String packStatus,
            LocalDate sinceOn,
            LocalDate evaluatedOn,
            @Schema(implementation = StandingView.class) ObjectNode standing) {

        PersonStandingView unknown() {
            String last = standing.path("state").asText();
            if (last.equals(StandingState.NOT_APPLICABLE.name())) {
                return this;
            }
            ObjectNode unknown = standing.deepCopy();
            unknown.put("state", StandingState.UNKNOWN.name());
            unknown.put("lastKnown", last);
            return new PersonStandingView(
                    assignmentNumber, team, pack, packVersion, packStatus, sinceOn, evaluatedOn, unknown);
        }
    }

    private record FoundPerson(UUID id, PersonView view) {}

    /** @param today in the organisation's zone */
    public Optional<PersonView> person(UUID organisation, String employeeNumber, LocalDate today) {
        return sql.one("""
                        select p.id, p.employee_number, p.name, p.pattern_assumed, w.person_id is not null as in_post, w.reason
                          from person p left join person_watch w on w.person_id = p.id
                         where p.organisation_id = ? and p.employee_number = ? order by p.id desc
                        """, PersonReport::found, organisation, employeeNumber).map(found -> {
            PersonView view = found.view();
            return new PersonView(
                    view.employeeNumber(),
                    view.name(),
                    view.patternAssumed(),
                    view.inPost(),
                    view.notWatched(),
                    List.of(),
                    standings(found.id(), today));
        });
    }

    private List<PersonStandingView> standings(UUID person, LocalDate today) {
        return sql.list(
                """
                select s.*, t.code as team,
                       (select a.number from assignment_period a
                         where a.person_id = s.person_id and a.assignment_id = s.assignment_id limit 1) as assignment_number
                  from standing s left join team t on t.id = s.team_id
                 where s.person_id = ? order by assignment_number, s.assignment_id, s.pack, s.requirement
                """,
                row -> new PersonStandingView(
                        row.textOrNull("assignment_number"),
                        row.textOrNull("team"),
                        row.text("pack"),
                        row.text("pack_version"),
                        packs.current().status(row.uuid("organisation_id"), row.text("pack"), row.text("pack_version")),
                        row.date("since_on"),
                        row.date("evaluated_on"),
                        standing(row, today)),
                person);
    }

    /** What grows by itself is reckoned now, everything else is what was decided. */
    private ObjectNode standing(Row row, LocalDate today) throws SQLException {
        try {
            ObjectNode standing = (ObjectNode) json.readTree(row.text("standing"));
            LocalDate anchor = row.dateOrNull("anchor_on");
            if (anchor != null) {
                standing.put("daysSince", ChronoUnit.DAYS.between(anchor, today));
            }
            return standing;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored standing is not JSON", impossible);
        }
    }

    private static FoundPerson found(Row row) throws SQLException {
        return new FoundPerson(
                row.uuid("id"),
                new PersonView(
                        row.text("employee_number"),
                        row.text("name"),
                        row.flag("pattern_assumed"),
                        row.flag("in_post"),
                        row.textOrNull("reason"),
                        List.of(),
                        List.of()));
    }
}
